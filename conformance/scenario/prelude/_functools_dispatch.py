# functools: singledispatch, singledispatchmethod.
import _native
from _functools_partial import update_wrapper


def _merge(sequences):
    """The C3 merge: repeatedly the first head that is in no other sequence's tail."""
    result = []
    while True:
        sequences = [sequence for sequence in sequences if sequence]
        if not sequences:
            return result
        for sequence in sequences:
            head = sequence[0]
            if not any(head in other[1:] for other in sequences):
                break
        else:
            raise RuntimeError("Inconsistent hierarchy")
        result.append(head)
        for sequence in sequences:
            if sequence[0] is head:
                del sequence[0]


def _linearised(cls, abcs):
    """The C3 order of cls, with abcs put in where cls first implements them without a base that does."""
    for index, base in enumerate(reversed(cls.__bases__)):
        if hasattr(base, "__abstractmethods__"):
            boundary = len(cls.__bases__) - index
            break
    else:
        boundary = 0
    explicit = list(cls.__bases__[:boundary])
    others = list(cls.__bases__[boundary:])
    new = [abc for abc in abcs
           if issubclass(cls, abc) and not any(issubclass(base, abc) for base in cls.__bases__)]
    rest = [abc for abc in abcs if abc not in new]
    orders = [_linearised(base, rest) for base in explicit + new + others]
    return _merge([[cls]] + orders + [explicit] + [new] + [others])


def _compose(cls, types):
    """The method resolution order of cls that takes in the abstract classes among types which it implements virtually."""
    bases = set(cls.__mro__)

    def related(other):
        return (other not in bases and hasattr(other, "__mro__") and not isinstance(other, _GenericAlias)
                and issubclass(cls, other))

    types = [one for one in types if related(one)]
    types = [one for one in types if not any(one is not other and one in other.__mro__ for other in types)]
    known = set(types)
    order = []
    for one in types:
        found = [[step for step in sub.__mro__ if step in known]
                 for sub in one.__subclasses__() if sub not in bases and issubclass(cls, sub)]
        if not found:
            order.append(one)
            continue
        # The most specific first.
        found.sort(key=len, reverse=True)
        for sub in found:
            for step in sub:
                if step not in order:
                    order.append(step)
    return _linearised(cls, abcs=order)


_GenericAlias = type(list[int])


def _implementation(cls, registry):
    order = _compose(cls, registry.keys())
    match = None
    for step in order:
        if match is not None:
            # Two abstract classes that cls does not inherit from and that are unrelated: no way to choose.
            if (step in registry and step not in cls.__mro__ and match not in cls.__mro__
                    and not issubclass(match, step)):
                raise RuntimeError("Ambiguous dispatch: {} or {}".format(match, step))
            break
        if step in registry:
            match = step
    return registry.get(match)


def _is_union(cls):
    if _native.version_info < (3, 11):
        return False
    import types
    import typing
    return isinstance(cls, types.UnionType) or typing.get_origin(cls) is typing.Union


def _members(cls):
    return cls.__args__


def _is_class(cls):
    return isinstance(cls, type) and not isinstance(cls, _GenericAlias)


def _is_dispatch_type(cls):
    return _is_class(cls) or (_is_union(cls) and all(isinstance(member, type) for member in _members(cls)))


def _annotated_class(function):
    """The class by which an annotated function registers itself."""
    if not getattr(function, "__annotations__", {}):
        raise TypeError("Invalid first argument to `register()`: %r. Use either `@register(some_class)` or plain "
                        "`@register` on an annotated function." % (function,))
    from typing import get_type_hints
    argument, cls = next(iter(get_type_hints(function).items()))
    if not _is_dispatch_type(cls):
        if _is_union(cls):
            raise TypeError("Invalid annotation for %r. %r not all arguments are classes." % (argument, cls))
        raise TypeError("Invalid annotation for %r. %r is not a class." % (argument, cls))
    return cls


def singledispatch(func):
    registry = {}
    cache = {}
    name = getattr(func, "__name__", "singledispatch function")
    implementations = [0]

    def dispatch(cls):
        found = cache.get(cls)
        if found is None:
            found = registry.get(cls)
            if found is None:
                found = _implementation(cls, registry)
            if not hasattr(cls, "__abstractmethods__"):
                # A virtual subclass may be registered with an abstract class later, so those are looked up anew.
                cache[cls] = found
        return found

    def register(cls, func=None):
        if _is_dispatch_type(cls):
            if func is None:
                return lambda function: register(cls, function)
        else:
            if func is not None:
                if _native.version_info < (3, 11):
                    return _put(cls, func)
                raise TypeError("Invalid first argument to `register()`. %r is not a class or union type." % (cls,))
            func = cls
            cls = _annotated_class(func)
        return _put(cls, func)

    def _put(cls, function):
        for member in _members(cls) if _is_union(cls) else (cls,):
            registry[member] = function
        cache.clear()
        return function

    def wrapper(*args, **kw):
        if not args:
            raise TypeError("%s requires at least 1 positional argument" % name)
        return dispatch(args[0].__class__)(*args, **kw)

    registry[object] = func
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = _read_only(registry)
    wrapper._clear_cache = cache.clear
    update_wrapper(wrapper, func)
    return wrapper


def _read_only(mapping):
    from types import MappingProxyType
    return MappingProxyType(mapping)


class singledispatchmethod:
    __module__ = "functools"

    def __init__(self, func):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError("%r is not callable or a descriptor" % (func,))
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        def _method(*args, **kwargs):
            if not args and _native.version_info >= (3, 13):
                name = getattr(self.func, "__name__", "singledispatchmethod method")
                raise TypeError("%s requires at least 1 positional argument" % name)
            method = self.dispatcher.dispatch(args[0].__class__)
            return method.__get__(obj, cls)(*args, **kwargs)

        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.register = self.register
        update_wrapper(_method, self.func)
        return _method

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)
