# operator: the operators as functions.
import _native

_version = _native.version_info
_builtin = _native.builtin("_operator")


@_builtin
def lt(a, b, /):
    return a < b


@_builtin
def le(a, b, /):
    return a <= b


@_builtin
def eq(a, b, /):
    return a == b


@_builtin
def ne(a, b, /):
    return a != b


@_builtin
def ge(a, b, /):
    return a >= b


@_builtin
def gt(a, b, /):
    return a > b


@_builtin
def add(a, b, /):
    return a + b


@_builtin
def and_(a, b, /):
    return a & b


@_builtin
def floordiv(a, b, /):
    return a // b


@_builtin
def lshift(a, b, /):
    return a << b


@_builtin
def mod(a, b, /):
    return a % b


@_builtin
def mul(a, b, /):
    return a * b


@_builtin
def matmul(a, b, /):
    return a @ b


@_builtin
def or_(a, b, /):
    return a | b


@_builtin
def pow(a, b, /):
    return a ** b


@_builtin
def rshift(a, b, /):
    return a >> b


@_builtin
def sub(a, b, /):
    return a - b


@_builtin
def truediv(a, b, /):
    return a / b


@_builtin
def xor(a, b, /):
    return a ^ b


@_builtin
def iadd(a, b, /):
    a += b
    return a


@_builtin
def iand(a, b, /):
    a &= b
    return a


@_builtin
def ifloordiv(a, b, /):
    a //= b
    return a


@_builtin
def ilshift(a, b, /):
    a <<= b
    return a


@_builtin
def imod(a, b, /):
    a %= b
    return a


@_builtin
def imul(a, b, /):
    a *= b
    return a


@_builtin
def imatmul(a, b, /):
    a @= b
    return a


@_builtin
def ior(a, b, /):
    a |= b
    return a


@_builtin
def ipow(a, b, /):
    a **= b
    return a


@_builtin
def irshift(a, b, /):
    a >>= b
    return a


@_builtin
def isub(a, b, /):
    a -= b
    return a


@_builtin
def itruediv(a, b, /):
    a /= b
    return a


@_builtin
def ixor(a, b, /):
    a ^= b
    return a


@_builtin
def not_(a, /):
    return not a


@_builtin
def truth(a, /):
    return True if a else False


@_builtin
def is_(a, b, /):
    return a is b


@_builtin
def is_not(a, b, /):
    return a is not b


@_builtin
def neg(a, /):
    return -a


@_builtin
def pos(a, /):
    return +a


@_builtin
def invert(a, /):
    return ~a


@_builtin
def contains(a, b, /):
    return b in a


@_builtin
def getitem(a, b, /):
    return a[b]


@_builtin
def setitem(a, b, c, /):
    a[b] = c


@_builtin
def delitem(a, b, /):
    del a[b]


_absolute = abs


@_builtin
def abs(a, /):
    return _absolute(a)


@_builtin
def inv(a, /):
    return ~a


@_builtin
def index(a, /):
    if _version < (3, 10) and isinstance(a, int):
        return a
    return _index(a)


def _index(a):
    if not hasattr(type(a), "__index__"):
        raise TypeError("'%s' object cannot be interpreted as an integer" % type(a).__name__)
    result = type(a).__index__(a)
    if not isinstance(result, int):
        raise TypeError("__index__ returned non-int (type %s)" % type(result).__name__)
    return result


def _is_sequence(value):
    return hasattr(type(value), "__getitem__") and not isinstance(value, dict)


@_builtin
def concat(a, b, /):
    if not _is_sequence(a):
        raise TypeError("'%s' object can't be concatenated" % type(a).__name__)
    return a + b


@_builtin
def iconcat(a, b, /):
    if not _is_sequence(a):
        raise TypeError("'%s' object can't be concatenated" % type(a).__name__)
    a += b
    return a


def _items(a):
    if not hasattr(type(a), "__iter__") and not hasattr(type(a), "__getitem__"):
        raise TypeError("argument of type '%s' is not iterable" % type(a).__name__)
    return iter(a)


@_builtin
def countOf(a, b, /):
    found = 0
    for item in _items(a):
        if item is b or item == b:
            found += 1
    return found


@_builtin
def indexOf(a, b, /):
    place = 0
    for item in _items(a):
        if item is b or item == b:
            return place
        place += 1
    raise ValueError("sequence.index(x): x not in sequence")


@_builtin
def length_hint(obj, default=0, /):
    if not hasattr(type(default), "__index__"):
        raise TypeError("'%s' object cannot be interpreted as an integer" % type(default).__name__)
    if hasattr(type(obj), "__len__"):
        return len(obj)
    if not hasattr(type(obj), "__length_hint__"):
        return default
    hint = type(obj).__length_hint__(obj)
    if hint is NotImplemented:
        return default
    if not isinstance(hint, int):
        raise TypeError("__length_hint__ must be an integer, not %s" % type(hint).__name__)
    if hint < 0:
        raise ValueError("__length_hint__() should return >= 0")
    return hint


if _version >= (3, 11):
    @_builtin
    def call(obj, /, *args, **kwargs):
        return obj(*args, **kwargs)
