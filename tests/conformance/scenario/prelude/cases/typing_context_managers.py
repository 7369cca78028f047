# Context managers and asynchronous ones as types; from 3.13 on they may say what their exit returns.
import contextlib
import sys
import typing

T = typing.TypeVar("T")
for alias in (typing.ContextManager, typing.AsyncContextManager):
    print(alias, alias.__origin__, alias[int].__args__[0], alias[T].__parameters__, repr(alias[int]).partition("[")[0])
print(typing.ContextManager[int] == typing.ContextManager[int], typing.get_origin(typing.AsyncContextManager[str]))
print(isinstance(contextlib.nullcontext(), typing.ContextManager), isinstance(5, typing.AsyncContextManager))
if sys.version_info >= (3, 13):
    print(typing.Generator[int], typing.AsyncGenerator[int], typing.Generator[int, str])
    print(typing.ContextManager[int], typing.ContextManager[int, bool], typing.AsyncContextManager[T, None])


class Door(typing.ContextManager["Door"]):
    def __enter__(self):
        print("open")
        return super().__enter__()

    def __exit__(self, *error):
        print("closed", error)


with Door() as door:
    print(door is not None, issubclass(Door, contextlib.AbstractContextManager))
