first = second = [0]
first[0] += 1
(a, b), [c, *rest] = (1, 2), "wxyz"
*init, last = range(4)
total: int = 3
unset: "a name without a value"
total -= 1; total *= 6; total //= 5; total **= 3; total %= 5
bits = 0b1100
bits <<= 1; bits |= 1; bits &= ~8; bits ^= 2; bits >>= 1
ratio = 7
ratio /= 2
print(first, second, a, b, c, rest, init, last, total, bits, ratio, "unset" in globals())
