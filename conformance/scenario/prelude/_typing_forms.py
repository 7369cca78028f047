# typing: special forms, what may stand as a type argument, and how types are shown.
import _native

_version = _native.version_info
_BuiltinAlias = type(list[int])
_NoneType = type(None)


def type_repr(obj):
    if isinstance(obj, type) and not isinstance(obj, _BuiltinAlias):
        if obj.__module__ == "builtins":
            return obj.__qualname__
        return "%s.%s" % (obj.__module__, obj.__qualname__)
    if obj is ...:
        return "..."
    if type(obj) is type(type_repr):
        return obj.__name__
    if isinstance(obj, tuple) and _version >= (3, 11):
        return "[" + ", ".join(map(type_repr, obj)) + "]"
    return repr(obj)


class ForwardRef:
    __module__ = "typing"
    __slots__ = ("__forward_arg__", "__forward_is_argument__", "__forward_is_class__", "__forward_module__")

    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError("Forward reference must be a string -- got %r" % (arg,))
        self.__forward_arg__ = arg
        self.__forward_is_argument__ = is_argument
        self.__forward_is_class__ = is_class
        self.__forward_module__ = module

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        return self.__forward_arg__ == other.__forward_arg__ and self.__forward_module__ == other.__forward_module__

    def __hash__(self):
        return hash((self.__forward_arg__, self.__forward_module__))

    def __repr__(self):
        return "ForwardRef(%r)" % self.__forward_arg__

    if _version >= (3, 11):
        def __or__(self, other):
            return union_of(self, other)

        def __ror__(self, other):
            return union_of(other, self)


def union_of(*types):
    from _typing_special import Union
    return Union[types]


class _Final:
    __slots__ = ("__weakref__",)

    def __init_subclass__(cls, /, *args, _root=False, **kwds):
        if not _root:
            raise TypeError("Cannot subclass special typing classes")


class _SpecialForm(_Final, _root=True):
    # A name such as Optional, with what its subscription gives.
    __module__ = "typing"
    __slots__ = ("_name", "__doc__", "_getitem")

    def __init__(self, getitem):
        self._getitem = getitem
        self._name = getitem.__name__
        self.__doc__ = getitem.__doc__

    def __getattr__(self, item):
        if item in ("__name__", "__qualname__") and _version >= (3, 10):
            return self._name
        raise AttributeError(item)

    def __mro_entries__(self, bases):
        raise TypeError("Cannot subclass %r" % self)

    def __repr__(self):
        return "typing." + self._name

    def __reduce__(self):
        return self._name

    def __call__(self, *args, **kwds):
        raise TypeError("Cannot instantiate %r" % self)

    def __instancecheck__(self, obj):
        raise TypeError("%s cannot be used with isinstance()" % self)

    def __subclasscheck__(self, cls):
        raise TypeError("%s cannot be used with issubclass()" % self)

    def __getitem__(self, parameters):
        return self._getitem(self, parameters)

    if _version >= (3, 10):
        def __or__(self, other):
            return union_of(self, other)

        def __ror__(self, other):
            return union_of(other, self)


def plain_form(name):
    """A form that takes no arguments."""
    def getitem(self, parameters):
        raise TypeError("%s is not subscriptable" % self)
    getitem.__name__ = name
    return _SpecialForm(getitem)


if _version >= (3, 11):
    class _AnyMeta(type):
        def __instancecheck__(self, obj):
            if self is Any:
                raise TypeError("typing.Any cannot be used with isinstance()")
            return super().__instancecheck__(obj)

        def __repr__(self):
            return "typing.Any" if self is Any else super().__repr__()

    class Any(metaclass=_AnyMeta):
        __module__ = "typing"

        def __new__(cls, *args, **kwargs):
            if cls is Any:
                raise TypeError("Any cannot be instantiated")
            return super().__new__(cls) if cls.__init__ is not object.__init__ else super().__new__(cls, *args, **kwargs)
else:
    Any = plain_form("Any")
NoReturn = plain_form("NoReturn")
Never = plain_form("Never")
Self = plain_form("Self")
LiteralString = plain_form("LiteralString")
TypeAlias = plain_form("TypeAlias")


# 3.10 has unions of types that cannot be called.
_TYPES_NOT_CALLED = (ForwardRef, type(int | str)) if _version >= (3, 10) else (ForwardRef,)


def type_check(arg, message):
    """The argument as a type: None, strings and classes stand for what they usually mean."""
    if arg is None:
        return _NoneType
    if isinstance(arg, str):
        return ForwardRef(arg)
    if isinstance(arg, _SpecialForm) and arg._name in _NEVER_AN_ARGUMENT:
        raise TypeError("Plain %s is not valid as type argument" % arg)
    if getattr(arg, "_is_plain_generic", False) and arg.__dict__.get("_is_plain_generic"):
        raise TypeError("Plain %s is not valid as type argument" % arg)
    if _version >= (3, 11):
        if type(arg) is tuple:
            raise TypeError("%s Got %r." % (message, arg))
    elif not callable(arg) and not isinstance(arg, _TYPES_NOT_CALLED) and not getattr(arg, "_is_type_variable", False):
        raise TypeError("%s Got %r." % (message, arg))
    return arg


_NEVER_AN_ARGUMENT = ("ClassVar", "Final") if _version < (3, 11) else ()
