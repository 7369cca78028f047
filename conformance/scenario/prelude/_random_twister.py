# random: the generator MT19937, and the seeds that are texts.
import _native

_version = _native.version_info
_WORD = 0xFFFFFFFF


def _initial(seed):
    words = [seed & _WORD]
    word = words[0]
    for place in range(1, 624):
        word = (1812433253 * (word ^ (word >> 30)) + place) & _WORD
        words.append(word)
    return words


_START = _initial(19650218)


def words_of_key(key):
    """The state after seeding with an array of words."""
    words = _START[:]
    i, j = 1, 0
    for _ in range(max(624, len(key))):
        before = words[i - 1]
        words[i] = ((words[i] ^ ((before ^ (before >> 30)) * 1664525)) + key[j] + j) & _WORD
        i += 1
        j += 1
        if i == 624:
            words[0] = words[623]
            i = 1
        if j == len(key):
            j = 0
    for _ in range(623):
        before = words[i - 1]
        words[i] = ((words[i] ^ ((before ^ (before >> 30)) * 1566083941)) - i) & _WORD
        i += 1
        if i == 624:
            words[0] = words[623]
            i = 1
    words[0] = 0x80000000
    return words


def _refill(words):
    for place in range(624):
        y = (words[place] & 0x80000000) | (words[(place + 1) % 624] & 0x7FFFFFFF)
        words[place] = words[(place + 397) % 624] ^ (y >> 1) ^ (0x9908B0DF if y & 1 else 0)


class Twister:
    """The C half of Random."""
    __module__ = "_random"

    def random(self):
        """random() -> x in the interval [0, 1)."""
        return ((self._word() >> 5) * 67108864 + (self._word() >> 6)) / 9007199254740992

    def _word(self):
        place = self._place
        if place >= 624:
            _refill(self._words)
            place = 0
        y = self._words[place]
        self._place = place + 1
        y ^= y >> 11
        y ^= (y << 7) & 0x9D2C5680
        y ^= (y << 15) & 0xEFC60000
        return y ^ (y >> 18)

    def getrandbits(self, k, /):
        if not hasattr(type(k), "__index__"):
            if isinstance(k, float) and _version < (3, 10):
                raise TypeError("integer argument expected, got float")
            raise TypeError("'%s' object cannot be interpreted as an integer" % type(k).__name__)
        k = k.__index__()
        if k < 0:
            raise ValueError("number of bits must be non-negative")
        if k <= 32:
            return self._word() >> (32 - k) if k else 0
        result = shift = 0
        while k > 0:
            word = self._word()
            if k < 32:
                word >>= 32 - k
            result |= word << shift
            shift += 32
            k -= 32
        return result

    def _seed_number(self, number):
        key = []
        while number:
            key.append(number & _WORD)
            number >>= 32
        self._words = words_of_key(key or [0])
        self._place = 624

    def _get_words(self):
        return tuple(self._words) + (self._place,)

    def _set_words(self, state):
        if not isinstance(state, tuple):
            raise TypeError("state vector must be a tuple")
        if len(state) != 625:
            raise ValueError("state vector is the wrong size")
        if not 0 <= state[624] <= 624:
            raise ValueError("invalid state")
        self._words = list(state[:624])
        self._place = state[624]


def number_of_text(data):
    """What a seed of bytes stands for: the bytes and their SHA-512."""
    from _sha512 import sha512
    return int.from_bytes(data + sha512(data), "big")


def number_of_old_text(text):
    """The same before Python 3.2."""
    x = ord(text[0]) << 7 if text else 0
    for letter in text:
        x = ((1000003 * x) ^ ord(letter)) & 0xFFFFFFFFFFFFFFFF
    x ^= len(text)
    return -2 if x == -1 else x
