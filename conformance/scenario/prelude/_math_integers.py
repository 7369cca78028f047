# math: functions of integers.
import _native

_builtin = _native.builtin("math")
_version = _native.version_info
_nothing = object()


def as_integer(value):
    if type(value) is int:
        return value
    if not hasattr(type(value), "__index__"):
        raise TypeError("'%s' object cannot be interpreted as an integer" % type(value).__name__)
    return int(type(value).__index__(value))


def _common(a, b):
    while b:
        a, b = b, a % b
    return abs(a)


@_builtin
def gcd(*integers):
    result = 0
    for value in [as_integer(value) for value in integers]:
        result = _common(result, value)
    return result


@_builtin
def lcm(*integers):
    result = 1
    for value in [as_integer(value) for value in integers]:
        if value == 0:
            result = 0
        elif result:
            result = abs(result // _common(result, value) * value)
    return result


def _product(start, stop):
    """start * ... * (stop - 1), by halves, so that the factors stay of a size."""
    if stop - start < 8:
        result = 1
        for factor in range(start, stop):
            result *= factor
        return result
    middle = (start + stop) // 2
    return _product(start, middle) * _product(middle, stop)


@_builtin
def factorial(n, /):
    if isinstance(n, float) and _version < (3, 10):
        if n != n or n in (float("inf"), float("-inf")) or n != int(n):
            raise ValueError("factorial() only accepts integral values")
        n = int(n)
    n = as_integer(n)
    if n > 9223372036854775807:
        raise OverflowError("factorial() argument should not exceed 9223372036854775807")
    if n < 0:
        raise ValueError("factorial() not defined for negative values")
    return _product(1, n + 1)


@_builtin
def isqrt(n, /):
    n = as_integer(n)
    if n < 0:
        raise ValueError("isqrt() argument must be nonnegative")
    if n == 0:
        return 0
    # Newton's steps from above.
    root = 1 << (n.bit_length() + 1) // 2
    while True:
        better = (root + n // root) // 2
        if better >= root:
            return root
        root = better


@_builtin
def comb(n, k, /):
    n, k = as_integer(n), as_integer(k)
    if n < 0:
        raise ValueError("n must be a non-negative integer")
    if k < 0:
        raise ValueError("k must be a non-negative integer")
    if k > n:
        return 0
    k = min(k, n - k)
    result = 1
    for step in range(1, k + 1):
        result = result * (n - k + step) // step
    return result


@_builtin
def perm(n, k=None, /):
    if k is None:
        return factorial(n)
    n, k = as_integer(n), as_integer(k)
    if n < 0:
        raise ValueError("n must be a non-negative integer")
    if k < 0:
        raise ValueError("k must be a non-negative integer")
    return 0 if k > n else _product(n - k + 1, n + 1)


@_builtin
def prod(iterable, /, *, start=1):
    result = start
    for value in iterable:
        result = result * value
    return result
