from __future__ import annotations

import asyncio
import typing as t
from collections import deque
from typing import (Any, AsyncIterator, Awaitable, Callable, ClassVar, Dict, Generic, List, NamedTuple, Optional, Protocol,
                    TypeVar, Union, cast, get_type_hints, overload, runtime_checkable)

T = TypeVar("T")
Handler = Callable[[str], Awaitable[None]]
Json = Union[Dict[str, "Json"], List["Json"], str, int, None]


class Stack(Generic[T]):
    limit: ClassVar[int] = 3

    def __init__(self) -> None:
        self.items: List[T] = []

    def push(self, item: T) -> Stack[T]:
        self.items.append(item)
        return self

    def pop(self) -> Optional[T]:
        return self.items.pop() if self.items else None


class IntStack(Stack[int]):
    pass


stack: Stack[int] = Stack[int]()
print(stack.push(1).push(2).pop(), IntStack().push(5).items, stack.__orig_class__, Stack[str], Stack.limit, isinstance(stack, Stack))


@runtime_checkable
class Closer(Protocol):
    def close(self) -> None: ...


class File:
    def close(self):
        return "closed"


class NotCloser:
    close = None


print(isinstance(File(), Closer), isinstance(3, Closer), issubclass(File, Closer), isinstance(NotCloser(), Closer))


class Sized2(Closer, Protocol):
    def __len__(self) -> int: ...


class Impl(Sized2):
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n


print(len(Impl(3)), Impl(4).n, isinstance(Impl(1), Closer), Impl.__mro__[1].__name__)
for cls in (Closer, Sized2):
    try:
        cls()
    except TypeError as error:
        print(error)


class Job(NamedTuple):
    name: str
    priority: int = 0

    def bumped(self) -> Job:
        return self._replace(priority=self.priority + 1)


print(Job("a").bumped(), Job("b", 2), Job._fields, Job("a") < Job("b"), Job.__annotations__["name"] in ("str", t.ForwardRef("str")))


class Movie(t.TypedDict):
    title: str
    year: int


movie: Movie = {"title": "x", "year": 1}
print(movie, Movie(title="y", year=2), Movie.__required_keys__ == frozenset({"title", "year"}))
UserId = t.NewType("UserId", int)
print(UserId(5) + 1, UserId.__name__, cast("Stack[int]", 3), cast(Any, None))


@overload
def double(x: int) -> int: ...


@overload
def double(x: str) -> str: ...


def double(x):
    return x * 2


print(double(2), double("a"))


def hinted(a: int, b: "Optional[str]" = None, *args: List[int], c: Stack[T], **kw: "dict[str, Job]") -> t.Tuple[int, ...]:
    pass


print(get_type_hints(hinted), hinted.__annotations__["a"])
print(get_type_hints(Stack.push), get_type_hints(Job), get_type_hints(Movie))


async def ticker(n: int) -> AsyncIterator[int]:
    for i in range(n):
        yield i


async def main(handlers: Dict[str, Handler]) -> None:
    queue: deque[int] = deque()
    async for i in ticker(3):
        queue.append(i)
    print(queue)
    await handlers["x"]("done")


async def handle(text: str) -> None:
    print("handled", text)


asyncio.run(main({"x": handle}))
print(t.TYPE_CHECKING, t.get_origin(Handler).__name__, t.get_args(Optional[int]), Handler)
if hasattr(t, "Self"):
    class Builder:
        def set(self) -> t.Self:
            return self
    print(Builder().set().__class__.__name__, t.get_type_hints(Builder.set))
try:
    t.get_type_hints(lambda: 0)["x"]
except KeyError:
    print("no hints")


def broken(x: "Nowhere"):
    pass


try:
    get_type_hints(broken)
except NameError as error:
    print(error)


class Meta(t.Generic[T], t.Iterable[T]):
    def __iter__(self):
        return iter("ab")


print(list(Meta[str]()), isinstance(Meta(), t.Iterable), Meta.__parameters__, [c.__name__ for c in Meta.__mro__])


class Repo(t.Dict[str, int]):
    def total(self):
        return sum(self.values())


print(Repo(a=1, b=2).total(), Repo.__mro__[1].__name__)
