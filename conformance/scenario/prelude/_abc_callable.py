# collections.abc: Callable, and what Callable[[int], str] gives.
import _native
from abc import ABCMeta, abstractmethod
from _abc_iterables import _has_methods


class _CallableAlias:
    __module__ = "collections.abc"

    def __init__(self, origin, args):
        self.__origin__ = origin
        self.__args__ = args
        self.__parameters__ = tuple(dict.fromkeys(one for one in args if type(one).__name__ == "TypeVar"))

    def __call__(self, *args, **keywords):
        return self.__origin__(*args, **keywords)

    def __mro_entries__(self, bases):
        return (self.__origin__,)

    def __eq__(self, other):
        if not isinstance(other, _CallableAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __repr__(self):
        parameters, result = self.__args__[:-1], _shown(self.__args__[-1])
        if len(parameters) == 1 and _stands_for_parameters(parameters[0]):
            return "collections.abc.Callable[%s, %s]" % (_shown(parameters[0]), result)
        return "collections.abc.Callable[[%s], %s]" % (", ".join(map(_shown, parameters)), result)

    if _native.version_info >= (3, 10):
        def __or__(self, other):
            from typing import Union
            return Union[self, other]

        def __ror__(self, other):
            from typing import Union
            return Union[other, self]


def _stands_for_parameters(value):
    return value is Ellipsis or type(value).__name__ in ("ParamSpec", "_ConcatenateGenericAlias")


def _shown(value):
    if value is Ellipsis:
        return "..."
    if isinstance(value, type) and not isinstance(value, type(list[int])):
        if value.__module__ == "builtins":
            return value.__qualname__
        return "%s.%s" % (value.__module__, value.__qualname__)
    return repr(value)


def _alias(cls, params):
    if not isinstance(params, tuple) or len(params) != 2:
        if _native.version_info < (3, 10):
            return type(list[int])(cls, params)
        raise TypeError("Callable must be used as Callable[[arg, ...], result].")
    parameters, result = params
    if isinstance(parameters, (list, tuple)):
        return _CallableAlias(cls, (*parameters, result))
    if not _stands_for_parameters(parameters) and _native.version_info >= (3, 10):
        raise TypeError("Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got %s" % (parameters,))
    return _CallableAlias(cls, (parameters, result))


class Callable(metaclass=ABCMeta):
    __module__ = "collections.abc"
    __slots__ = ()

    @abstractmethod
    def __call__(self, *args, **kwds):
        return False

    @classmethod
    def __subclasshook__(cls, C):
        return _has_methods(C, "__call__") if cls is Callable else NotImplemented

    __class_getitem__ = classmethod(_alias)
