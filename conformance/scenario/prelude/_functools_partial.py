# functools: partial, partialmethod, update_wrapper, wraps.
import _native

_GenericAlias = type(list[int])

WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__", "__annotations__")
if _native.version_info >= (3, 12):
    WRAPPER_ASSIGNMENTS += ("__type_params__",)
WRAPPER_UPDATES = ("__dict__",)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    for name in assigned:
        try:
            value = getattr(wrapped, name)
        except AttributeError:
            continue
        setattr(wrapper, name, value)
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    # Last, so that an update of __dict__ does not bring the wrapped function's own __wrapped__.
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


@_native.builtin_type("functools.partial")
class partial:
    __slots__ = ("func", "args", "keywords", "__dict__", "__weakref__")

    def __new__(cls, /, *args, **keywords):
        if not args:
            raise TypeError("type 'partial' takes at least one argument")
        func, args = args[0], args[1:]
        if not callable(func):
            raise TypeError("the first argument must be callable")
        # A partial of a partial is flattened, unless the inner one carries attributes that would be lost.
        if isinstance(func, partial) and type(func).__call__ is partial.__call__ and _may_flatten(cls, func):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self = object.__new__(cls)
        self.func = func
        self.args = args
        self.keywords = keywords
        return self

    def __call__(self, /, *args, **keywords):
        if keywords:
            return self.func(*self.args, *args, **{**self.keywords, **keywords})
        return self.func(*self.args, *args, **self.keywords)

    def __repr__(self):
        if id(self) in _being_shown:
            return "..."
        _being_shown.add(id(self))
        try:
            parts = [repr(self.func)]
            parts.extend(map(repr, self.args))
            parts.extend("%s=%r" % item for item in self.keywords.items())
        finally:
            _being_shown.discard(id(self))
        return "%s(%s)" % (_type_name(type(self)), ", ".join(parts))

    if _native.version_info >= (3, 13):
        def __get__(self, instance, owner=None):
            if instance is None:
                return self
            import warnings
            warnings.warn("functools.partial will be a method descriptor in future Python versions; "
                          "wrap it in staticmethod() if you want to preserve the old behavior",
                          FutureWarning, 2)
            return self

    def __reduce__(self):
        return type(self), (self.func,), (self.func, self.args, self.keywords or None, self.__dict__ or None)

    def __setstate__(self, state):
        if not isinstance(state, tuple) or len(state) != 4:
            raise TypeError("invalid partial state")
        func, args, keywords, attributes = state
        self.func = func
        self.args = tuple(args)
        self.keywords = {} if keywords is None else dict(keywords)
        if attributes:
            self.__dict__.update(attributes)

    __class_getitem__ = classmethod(_GenericAlias)


_being_shown = set()


def _may_flatten(cls, func):
    if func.__dict__:
        return False
    # 3.9 flattens for partial itself only, later versions for its subclasses too.
    return _native.version_info >= (3, 10) or (cls is partial and type(func) is partial)


def _type_name(cls):
    if cls is partial:
        return "functools.partial"
    if _native.version_info >= (3, 13):
        return "%s.%s" % (cls.__module__, cls.__qualname__)
    return cls.__name__


class partialmethod(object):
    __module__ = "functools"

    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError("%r is not callable or a descriptor" % (func,))
        if isinstance(func, partialmethod):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self.func = func
        self.args = args
        self.keywords = keywords

    def __repr__(self):
        if _native.version_info >= (3, 13):
            parts = [repr(self.func)]
            parts += map(repr, self.args)
            parts += ["%s=%r" % item for item in self.keywords.items()]
            return "functools.partialmethod(%s)" % ", ".join(parts)
        return "functools.partialmethod(%s, %s, %s)" % (
            self.func, ", ".join(map(repr, self.args)), ", ".join("%s=%r" % item for item in self.keywords.items()))

    def _unbound(self):
        def _method(cls_or_self, /, *args, **keywords):
            return self.func(cls_or_self, *self.args, *args, **{**self.keywords, **keywords})
        _method.__isabstractmethod__ = self.__isabstractmethod__
        if _native.version_info >= (3, 13):
            _method.__partialmethod__ = self
        else:
            _method._partialmethod = self
        return _method

    def __get__(self, obj, cls=None):
        get = getattr(self.func, "__get__", None)
        if get is not None:
            found = get(obj, cls)
            # A descriptor that bound something of its own: what it gave takes the arguments.
            if found is not self.func:
                result = partial(found, *self.args, **self.keywords)
                try:
                    result.__self__ = found.__self__
                except AttributeError:
                    pass
                return result
        return self._unbound().__get__(obj, cls)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)

    __class_getitem__ = classmethod(_GenericAlias)
