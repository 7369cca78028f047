# SHA-512 (FIPS 180-4), for random's seeds. The constants are the fractions of roots of primes.

_MASK = (1 << 64) - 1


def _root(n, power):
    """The integer root of n."""
    low, high = 0, 1 << (n.bit_length() // power + 1)
    while low < high:
        middle = (low + high + 1) // 2
        if middle ** power <= n:
            low = middle
        else:
            high = middle - 1
    return low


def _primes(count):
    found = []
    number = 2
    while len(found) < count:
        if all(number % prime for prime in found):
            found.append(number)
        number += 1
    return found


_PRIMES = _primes(80)
_ROUNDS = [_root(prime << 192, 3) & _MASK for prime in _PRIMES]
_START = [_root(prime << 128, 2) & _MASK for prime in _PRIMES[:8]]


def _turned(x, by):
    return ((x >> by) | (x << (64 - by))) & _MASK


def _mixed(state, block):
    words = [int.from_bytes(block[place:place + 8], "big") for place in range(0, 128, 8)]
    for t in range(16, 80):
        x, y = words[t - 15], words[t - 2]
        words.append((words[t - 16] + (_turned(x, 1) ^ _turned(x, 8) ^ (x >> 7)) + words[t - 7]
                      + (_turned(y, 19) ^ _turned(y, 61) ^ (y >> 6))) & _MASK)
    a, b, c, d, e, f, g, h = state
    for t in range(80):
        first = (h + (_turned(e, 14) ^ _turned(e, 18) ^ _turned(e, 41)) + ((e & f) ^ (~e & g)) + _ROUNDS[t] + words[t])
        second = (_turned(a, 28) ^ _turned(a, 34) ^ _turned(a, 39)) + ((a & b) ^ (a & c) ^ (b & c))
        a, b, c, d, e, f, g, h = (first + second) & _MASK, a, b, c, (d + first) & _MASK, e, f, g
    return [(old + new) & _MASK for old, new in zip(state, (a, b, c, d, e, f, g, h))]


def sha512(data):
    """The digest of bytes."""
    padded = data + b"\x80" + bytes(-(len(data) + 17) % 128) + (len(data) * 8).to_bytes(16, "big")
    state = _START
    for place in range(0, len(padded), 128):
        state = _mixed(state, padded[place:place + 128])
    return b"".join([word.to_bytes(8, "big") for word in state])
