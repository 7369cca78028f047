# functools: total_ordering, cmp_to_key.
import _native

_nothing = object()


def _derived(root, opposite, with_equal):
    """An operator from the root operator's answer: negated if opposite, then joined with == or != if with_equal says so."""
    def compare(self, other):
        answer = getattr(type(self), root)(self, other)
        if answer is NotImplemented:
            return answer
        if opposite:
            return not answer and self != other if with_equal else not answer
        if with_equal == "or":
            return answer or self == other
        return answer and self != other
    return compare


# For each root operator: what is derived from it, and how.
_DERIVED = {
    "__lt__": (("__gt__", True, True), ("__le__", False, "or"), ("__ge__", True, False)),
    "__le__": (("__ge__", "or-equal", True), ("__lt__", False, "and"), ("__gt__", True, False)),
    "__gt__": (("__lt__", True, True), ("__ge__", False, "or"), ("__le__", True, False)),
    "__ge__": (("__le__", "or-equal", True), ("__gt__", False, "and"), ("__lt__", True, False)),
}


def _not_or_equal(root):
    def compare(self, other):
        answer = getattr(type(self), root)(self, other)
        if answer is NotImplemented:
            return answer
        return not answer or self == other
    return compare


def total_ordering(cls):
    roots = [name for name in ("__lt__", "__le__", "__gt__", "__ge__")
             if getattr(cls, name, None) is not getattr(object, name, None)]
    if not roots:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    root = roots[0]
    for name, opposite, with_equal in _DERIVED[root]:
        if name not in roots:
            function = _not_or_equal(root) if opposite == "or-equal" else _derived(root, opposite, with_equal)
            function.__name__ = name
            setattr(cls, name, function)
    return cls


@_native.builtin_type("functools.KeyWrapper")
class KeyWrapper:
    __slots__ = ("_obj", "_compare")
    __hash__ = None

    @property
    def obj(self):
        return getattr(self, "_obj", None)

    def __call__(self, /, *args, **keywords):
        obj = _single_argument("K", "obj", args, keywords)
        return _key(self._compare, obj)

    def __lt__(self, other):
        return _compared(self, other) < 0

    def __le__(self, other):
        return _compared(self, other) <= 0

    def __gt__(self, other):
        return _compared(self, other) > 0

    def __ge__(self, other):
        return _compared(self, other) >= 0

    def __eq__(self, other):
        return _compared(self, other) == 0

    def __ne__(self, other):
        return _compared(self, other) != 0


def _compared(key, other):
    if type(other) is not KeyWrapper:
        raise TypeError("other argument must be K instance")
    first, second = getattr(key, "_obj", _nothing), getattr(other, "_obj", _nothing)
    if first is _nothing or second is _nothing:
        raise AttributeError("object")
    return key._compare(first, second)


def _single_argument(function, name, args, keywords):
    given = len(args) + len(keywords)
    if given > 1:
        raise TypeError("%s() takes at most 1 %sargument (%d given)" % (function, "" if args else "keyword ", given))
    if args:
        return args[0]
    if name not in keywords:
        raise TypeError("%s() missing required argument '%s' (pos 1)" % (function, name))
    return keywords[name]


def _key(compare, obj=_nothing):
    key = object.__new__(KeyWrapper)
    key._compare = compare
    if obj is not _nothing:
        key._obj = obj
    return key


@_native.builtin("_functools")
def cmp_to_key(mycmp):
    return _key(mycmp)
