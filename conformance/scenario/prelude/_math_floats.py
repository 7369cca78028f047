# math: rounding to integers, logarithms of numbers of any size, exact sums.
import _native
from _native import math_ldexp, math_log, math_log10, math_log2

_builtin = _native.builtin("math")
_version = _native.version_info
_infinity = float("inf")
_nothing = object()


def as_float(value):
    return value if type(value) is float else math_ldexp(value, 0)


@_builtin
def floor(x, /):
    if type(x) is not float and hasattr(type(x), "__floor__"):
        return type(x).__floor__(x)
    return as_float(x).__floor__()


@_builtin
def ceil(x, /):
    if type(x) is not float and hasattr(type(x), "__ceil__"):
        return type(x).__ceil__(x)
    return as_float(x).__ceil__()


@_builtin
def trunc(x, /):
    if not hasattr(type(x), "__trunc__"):
        raise TypeError("type %s doesn't define __trunc__ method" % type(x).__name__)
    return type(x).__trunc__(x)


def _logarithm(x, function):
    """An int may be too large for a float: then of its leading bits, and of the power of two."""
    if isinstance(x, int):
        if x <= 0:
            raise ValueError("math domain error")
        size = x.bit_length()
        if size > 1023 and x >= _LARGEST:
            mantissa = x / (1 << size)
            if mantissa == 1.0:
                mantissa = 0.5
                size += 1
            return function(mantissa) + function(2.0) * size
    return function(x)


# What rounds to infinity as a float.
_LARGEST = (1 << 1024) - (1 << 970)


def _log(x, base=_nothing):
    result = _logarithm(x, math_log)
    return result if base is _nothing else result / _logarithm(base, math_log)


if _version < (3, 12):
    @_builtin
    def log(*args, **keywords):
        if keywords:
            raise TypeError("log() takes no keyword arguments")
        if len(args) not in (1, 2):
            raise TypeError("math.log requires 1 to 2 arguments")
        return _log(*args)
else:
    @_builtin
    def log(x, base=_nothing, /):
        return _log(x, base)


@_builtin
def log2(x, /):
    return _logarithm(x, math_log2)


@_builtin
def log10(x, /):
    return _logarithm(x, math_log10)


@_builtin
def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
    a, b, rel_tol, abs_tol = as_float(a), as_float(b), as_float(rel_tol), as_float(abs_tol)
    if rel_tol < 0.0 or abs_tol < 0.0:
        raise ValueError("tolerances must be non-negative")
    if a == b:
        return True
    if a in (_infinity, -_infinity) or b in (_infinity, -_infinity):
        return False
    difference = abs(b - a)
    return difference <= abs(rel_tol * b) or difference <= abs(rel_tol * a) or difference <= abs_tol


@_builtin
def fsum(seq, /):
    partials = []
    special = 0.0
    infinite = 0.0
    for item in seq:
        x = original = as_float(item)
        kept = 0
        for y in partials:
            if abs(x) < abs(y):
                x, y = y, x
            high = x + y
            low = y - (high - x)
            if low:
                partials[kept] = low
                kept += 1
            x = high
        del partials[kept:]
        if x - x != 0.0:
            # Infinite or no number: either an item was, or the sum has become so on the way.
            if original - original == 0.0:
                raise OverflowError("intermediate overflow in fsum")
            if original == original:
                infinite += original
            special += original
            partials = []
        elif x:
            partials.append(x)
    if special != 0.0:
        if infinite != infinite:
            raise ValueError("-inf + inf in fsum")
        return special
    return _rounded(partials)


def _rounded(partials):
    """The sum of parts that do not overlap, rounded once."""
    if not partials:
        return 0.0
    high = partials.pop()
    low = 0.0
    while partials:
        x = high
        y = partials.pop()
        high = x + y
        low = y - (high - x)
        if low:
            break
    # Exactly between two floats: what is left decides.
    if partials and ((low < 0.0 and partials[-1] < 0.0) or (low > 0.0 and partials[-1] > 0.0)):
        y = low * 2.0
        x = high + y
        if y == x - high:
            high = x
    return high


@_builtin
def sumprod(p, q, /):
    total = 0
    pairs = []
    floats = False
    ps, qs = iter(p), iter(q)
    while True:
        a, b = next(ps, _nothing), next(qs, _nothing)
        if a is _nothing or b is _nothing:
            if a is not b:
                raise ValueError("Inputs are not the same length")
            break
        if type(a) in (int, float, bool) and type(b) in (int, float, bool) and float in (type(a), type(b)):
            floats = True
            pairs.append((float(a), float(b)))
        else:
            total = total + a * b
    if not floats:
        return total
    return total + _exact_products(pairs)


def _exact_products(pairs):
    """The sum of the products, rounded once."""
    if any(a * b - a * b != 0.0 for a, b in pairs):
        result = 0.0
        for a, b in pairs:
            result += a * b
        return result
    numerator, denominator = 0, 1
    for a, b in pairs:
        an, ad = a.as_integer_ratio()
        bn, bd = b.as_integer_ratio()
        size = ad * bd
        if size > denominator:
            numerator *= size // denominator
            denominator = size
        numerator += an * bn * (denominator // size)
    return numerator / denominator
