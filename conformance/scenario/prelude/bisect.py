# bisect: where an item belongs in a sorted list.
import _native

_keyed = _native.version_info >= (3, 10)


def _bounds(a, lo, hi):
    lo = _index(lo)
    if lo < 0:
        raise ValueError("lo must be non-negative")
    hi = -1 if hi is None else _index(hi)
    # -1 stands for the end, as it always has in C.
    return lo, len(a) if hi == -1 else hi


def _index(value):
    if not hasattr(type(value), "__index__"):
        if isinstance(value, float) and not _keyed:
            raise TypeError("integer argument expected, got float")
        raise TypeError("'%s' object cannot be interpreted as an integer" % type(value).__name__)
    return value.__index__()


def _right(a, x, lo, hi, key):
    lo, hi = _bounds(a, lo, hi)
    while lo < hi:
        middle = (lo + hi) // 2
        item = a[middle]
        if x < (item if key is None else key(item)):
            hi = middle
        else:
            lo = middle + 1
    return lo


def _left(a, x, lo, hi, key):
    lo, hi = _bounds(a, lo, hi)
    while lo < hi:
        middle = (lo + hi) // 2
        item = a[middle]
        if (item if key is None else key(item)) < x:
            lo = middle + 1
        else:
            hi = middle
    return lo


if _keyed:
    @_native.builtin("_bisect")
    def bisect_right(a, x, lo=0, hi=None, *, key=None):
        return _right(a, x, lo, hi, key)

    @_native.builtin("_bisect")
    def bisect_left(a, x, lo=0, hi=None, *, key=None):
        return _left(a, x, lo, hi, key)

    @_native.builtin("_bisect")
    def insort_right(a, x, lo=0, hi=None, *, key=None):
        a.insert(_right(a, x if key is None else key(x), lo, hi, key), x)

    @_native.builtin("_bisect")
    def insort_left(a, x, lo=0, hi=None, *, key=None):
        a.insert(_left(a, x if key is None else key(x), lo, hi, key), x)
else:
    @_native.builtin("_bisect")
    def bisect_right(a, x, lo=0, hi=None):
        return _right(a, x, lo, hi, None)

    @_native.builtin("_bisect")
    def bisect_left(a, x, lo=0, hi=None):
        return _left(a, x, lo, hi, None)

    @_native.builtin("_bisect")
    def insort_right(a, x, lo=0, hi=None):
        a.insert(_right(a, x, lo, hi, None), x)

    @_native.builtin("_bisect")
    def insort_left(a, x, lo=0, hi=None):
        a.insert(_left(a, x, lo, hi, None), x)

bisect = bisect_right
insort = insort_right
