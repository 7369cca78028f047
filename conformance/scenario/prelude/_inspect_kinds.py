# inspect: what kind of thing something is.
import _native
from _functools_partial import partial, partialmethod
from _types_names import (AsyncGeneratorType, BuiltinFunctionType, CoroutineType, FunctionType, GeneratorType, MethodType,
                          ModuleType, TracebackType)

_version = _native.version_info

CO_OPTIMIZED = 1
CO_NEWLOCALS = 2
CO_VARARGS = 4
CO_VARKEYWORDS = 8
CO_NESTED = 16
CO_GENERATOR = 32
CO_NOFREE = 64
CO_COROUTINE = 128
CO_ITERABLE_COROUTINE = 256
CO_ASYNC_GENERATOR = 512

_method_descriptor = type(str.upper)
_wrapper_descriptor = type(object.__init__)
_method_wrapper = type(object().__str__)
_GenericAlias = type(list[int])


def ismodule(object):
    return isinstance(object, ModuleType)


def isclass(object):
    if _version < (3, 11) and type(object) is _GenericAlias:
        return True
    return isinstance(object, type)


def ismethod(object):
    return isinstance(object, MethodType)


def isfunction(object):
    return isinstance(object, FunctionType)


def isbuiltin(object):
    return isinstance(object, BuiltinFunctionType)


def ismethoddescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    if isinstance(object, partial):
        # Its __get__ of 3.13 only warns.
        return False
    cls = type(object)
    return hasattr(cls, "__get__") and not hasattr(cls, "__set__") and not (_version >= (3, 13) and hasattr(cls, "__delete__"))


def isdatadescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    cls = type(object)
    return hasattr(cls, "__set__") or hasattr(cls, "__delete__")


def ismethodwrapper(object):
    return isinstance(object, _method_wrapper)


def isroutine(object):
    return (isbuiltin(object) or isfunction(object) or ismethod(object) or ismethoddescriptor(object)
            or (_version >= (3, 11) and ismethodwrapper(object)))


def isabstract(object):
    return isinstance(object, type) and bool(getattr(object, "__abstractmethods__", None))


def istraceback(object):
    return isinstance(object, TracebackType)


def _unwrapped(function):
    """Without bound methods and partials around it."""
    while True:
        if isinstance(function, MethodType):
            function = function.__func__
        elif isinstance(function, partial):
            function = function.func
        elif isinstance(getattr(function, "__partialmethod__", None), partialmethod):
            function = function.__partialmethod__.func
        else:
            return function


def _has_flag(function, flag):
    function = _unwrapped(function)
    return isinstance(function, FunctionType) and bool(_native.function_flags(function) & flag)


def isgeneratorfunction(obj):
    return _has_flag(obj, CO_GENERATOR)


def isasyncgenfunction(obj):
    return _has_flag(obj, CO_ASYNC_GENERATOR)


_is_coroutine_mark = object()


def markcoroutinefunction(func):
    inner = getattr(func, "__func__", func)
    inner._is_coroutine_marker = _is_coroutine_mark
    return func


def iscoroutinefunction(obj):
    if _has_flag(obj, CO_COROUTINE):
        return True
    if _version < (3, 12):
        return False
    inner = _unwrapped(getattr(_unwrapped(obj), "__func__", obj))
    return getattr(inner, "_is_coroutine_marker", None) is _is_coroutine_mark


def isgenerator(object):
    return isinstance(object, GeneratorType)


def isasyncgen(object):
    return isinstance(object, AsyncGeneratorType)


def iscoroutine(object):
    return isinstance(object, CoroutineType)


def isawaitable(object):
    if isinstance(object, CoroutineType):
        return True
    if isinstance(object, GeneratorType):
        return _native.is_iterable_coroutine(object)
    return hasattr(type(object), "__await__") and type(object).__await__ is not None


GEN_CREATED = "GEN_CREATED"
GEN_RUNNING = "GEN_RUNNING"
GEN_SUSPENDED = "GEN_SUSPENDED"
GEN_CLOSED = "GEN_CLOSED"
CORO_CREATED = "CORO_CREATED"
CORO_RUNNING = "CORO_RUNNING"
CORO_SUSPENDED = "CORO_SUSPENDED"
CORO_CLOSED = "CORO_CLOSED"
AGEN_CREATED = "AGEN_CREATED"
AGEN_RUNNING = "AGEN_RUNNING"
AGEN_SUSPENDED = "AGEN_SUSPENDED"
AGEN_CLOSED = "AGEN_CLOSED"


def getgeneratorstate(generator):
    generator.gi_running
    return "GEN_" + _native.generator_state(generator)


def getcoroutinestate(coroutine):
    coroutine.cr_running
    return "CORO_" + _native.generator_state(coroutine)


def getasyncgenstate(agen):
    agen.ag_running
    return "AGEN_" + _native.generator_state(agen)
