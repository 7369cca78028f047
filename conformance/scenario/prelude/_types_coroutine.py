# types: coroutine, which makes a generator function's generators awaitable.
import _native
from _functools_partial import wraps
from _types_names import CoroutineType, GeneratorType

_GENERATOR = 0x20
_COROUTINE = 0x80
_ITERABLE_COROUTINE = 0x100
_FunctionType = type(lambda: None)


class _GeneratorWrapper:
    """An awaitable around a generator written as a class."""
    __module__ = "types"

    def __init__(self, gen):
        self.__wrapped = gen

    def send(self, val):
        return self.__wrapped.send(val)

    def throw(self, tp, *rest):
        return self.__wrapped.throw(tp, *rest)

    def close(self):
        return self.__wrapped.close()

    def __next__(self):
        return next(self.__wrapped)

    def __iter__(self):
        return self.__wrapped

    __await__ = __iter__


def coroutine(func):
    if not callable(func):
        raise TypeError("types.coroutine() expects a callable")
    if type(func) is _FunctionType:
        flags = _native.function_flags(func)
        if flags & (_COROUTINE | _ITERABLE_COROUTINE):
            return func
        if flags & _GENERATOR:
            _native.make_iterable_coroutine(func)
            return func

    @wraps(func)
    def wrapped(*args, **kwargs):
        coro = func(*args, **kwargs)
        if type(coro) is CoroutineType or type(coro) is GeneratorType:
            return coro
        from collections.abc import Coroutine, Generator
        if isinstance(coro, Generator) and not isinstance(coro, Coroutine):
            return _GeneratorWrapper(coro)
        return coro

    return wrapped
