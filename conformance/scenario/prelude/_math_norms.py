# math: hypot and dist. The steps are those of each version: their roundings differ in the last bit.
import _native
from _math_floats import as_float
from _native import math_frexp, math_ldexp, math_sqrt

_builtin = _native.builtin("math")
_version = _native.version_info
_infinity = float("inf")
_SPLIT = 134217729.0


def _norm(vector):
    greatest = max(vector, default=0.0)
    if _infinity in vector:
        return _infinity
    if any(x != x for x in vector):
        return float("nan")
    if greatest == 0.0 or len(vector) <= 1:
        return greatest
    if _version < (3, 10):
        return _scaled_by_greatest(vector, greatest)
    exponent = math_frexp(greatest)[1]
    if exponent < -1023:
        if _version < (3, 12):
            return _scaled_by_greatest(vector, greatest)
        tiny = 2.2250738585072014e-308
        return tiny * _norm([x / tiny for x in vector])
    scale = math_ldexp(1.0, -exponent)
    if _version < (3, 12):
        return _corrected(vector, scale)
    return _corrected_in_pairs(vector, scale)


def _scaled_by_greatest(vector, greatest):
    total, rest = 1.0, 0.0
    for x in vector:
        x /= greatest
        x *= x
        before = total
        total += x
        rest += (before - total) + x
    return greatest * math_sqrt(total - 1.0 + rest)


def _halves(x):
    t = x * _SPLIT
    high = t - (t - x)
    return high, x - high


class _Sum:
    """A running sum of squares, in parts."""

    def __init__(self):
        self.total, self.first, self.second, self.third = 1.0, 0.0, 0.0, 0.0

    def add(self, x, sign):
        high, low = _halves(x)
        x = sign * high * high
        before = self.total
        self.total += x
        self.first += (before - self.total) + x
        x = sign * 2.0 * high * low
        before = self.total
        self.total += x
        self.second += (before - self.total) + x
        self.third += sign * low * low

    def value(self):
        return self.total - 1.0 + (self.first + self.second + self.third)


def _corrected(vector, scale):
    sum = _Sum()
    for x in vector:
        sum.add(x * scale, 1.0)
    h = math_sqrt(sum.value())
    sum.add(h, -1.0)
    return (h + sum.value() / (2.0 * h)) / scale


def _corrected_in_pairs(vector, scale):
    total, first, second = 1.0, 0.0, 0.0
    for x in vector:
        high, low = _square(x * scale)
        total, rest = _fast_sum(total, high)
        first += low
        second += rest
    h = math_sqrt(total - 1.0 + (first + second))
    high, low = _square(h)
    total, rest = _fast_sum(total, -high)
    first -= low
    second += rest
    x = total - 1.0 + (first + second)
    h += x / (2.0 * h)
    return h / scale


def _square(x):
    """x * x as a float and the rest, exactly."""
    high, low = _halves(x)
    square = x * x
    return square, ((high * high - square) + 2.0 * high * low) + low * low


def _fast_sum(a, b):
    sum = a + b
    return sum, (a - sum) + b


@_builtin
def hypot(*coordinates):
    return _norm([abs(as_float(x)) for x in coordinates])


@_builtin
def dist(p, q, /):
    p = p if isinstance(p, tuple) else tuple(p)
    q = q if isinstance(q, tuple) else tuple(q)
    if len(p) != len(q):
        raise ValueError("both points must have the same number of dimensions")
    return _norm([abs(as_float(a) - as_float(b)) for a, b in zip(p, q)])
