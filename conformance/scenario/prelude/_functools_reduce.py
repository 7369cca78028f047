# functools: reduce.
import _native

_nothing = object()


def _iterator(sequence):
    try:
        return iter(sequence)
    except TypeError:
        return None


@_native.builtin("_functools")
def reduce(function, sequence, initial=_nothing, /):
    items = _iterator(sequence)
    if items is None:
        raise TypeError("reduce() arg 2 must support iteration")
    value = initial
    if value is _nothing:
        value = next(items, _nothing)
        if value is _nothing:
            what = "iterable" if _native.version_info >= (3, 10) else "sequence"
            raise TypeError("reduce() of empty %s with no initial value" % what)
    for item in items:
        value = function(value, item)
    return value
