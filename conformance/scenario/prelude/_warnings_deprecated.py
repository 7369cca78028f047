# warnings: the decorator deprecated, from 3.13 on.
from _functools_partial import wraps


def _warn(message, category, stacklevel):
    import warnings
    warnings._warn(message, category, stacklevel + 2)


class deprecated:
    __module__ = "warnings"

    def __init__(self, message, /, *, category=DeprecationWarning, stacklevel=1):
        if not isinstance(message, str):
            raise TypeError("Expected an object of type str for 'message', not %r" % type(message).__name__)
        self.message = message
        self.category = category
        self.stacklevel = stacklevel

    def __call__(self, arg, /):
        message, category, stacklevel = self.message, self.category, self.stacklevel
        if category is None:
            arg.__deprecated__ = message
            return arg
        if isinstance(arg, type):
            return _class(arg, message, category, stacklevel)
        if not callable(arg):
            raise TypeError("@deprecated decorator with non-None category must be applied to a class or callable, not %r"
                            % (arg,))

        @wraps(arg)
        def wrapper(*args, **kwargs):
            _warn(message, category, stacklevel)
            return arg(*args, **kwargs)

        arg.__deprecated__ = wrapper.__deprecated__ = message
        return wrapper


def _class(cls, message, category, stacklevel):
    original_new = cls.__new__

    def __new__(cls_, /, *args, **kwargs):
        if cls_ is cls:
            _warn(message, category, stacklevel)
        if original_new is not object.__new__:
            return original_new(cls_, *args, **kwargs)
        if cls_.__init__ is object.__init__ and (args or kwargs):
            raise TypeError("%s() takes no arguments" % cls_.__name__)
        return original_new(cls_)

    cls.__new__ = staticmethod(__new__)
    inherited = cls.__init_subclass__
    own = getattr(inherited, "__func__", None)

    def __init_subclass__(sub, *args, **kwargs):
        _warn(message, category, stacklevel)
        return inherited(*args, **kwargs) if own is None else own(sub, *args, **kwargs)

    cls.__init_subclass__ = classmethod(__init_subclass__)
    cls.__deprecated__ = __new__.__deprecated__ = __init_subclass__.__deprecated__ = message
    return cls
