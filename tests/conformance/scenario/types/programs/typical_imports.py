import asyncio
from typing import Any, Awaitable, Callable, Dict, Generic, NamedTuple, Optional, Protocol, TypeVar, Union
from dataclasses import dataclass
from collections import OrderedDict, defaultdict, deque, Counter
import itertools, heapq, functools, operator, random, json, math, logging, datetime, string, io, textwrap, statistics, copy, weakref, warnings, inspect, types, abc, enum, contextvars, traceback
T = TypeVar("T")
class Event(NamedTuple):
    name: str
    at: float = 0.0
class Handler(Protocol):
    async def __call__(self, event: Event) -> None: ...
class Bus(Generic[T]):
    def __init__(self) -> None:
        self.handlers: Dict[str, Callable[[T], Awaitable[None]]] = {}
    def on(self, name: str, h: Callable[[T], Awaitable[None]]) -> None:
        self.handlers[name] = h
    async def emit(self, name: str, e: T) -> Optional[bool]:
        if name in self.handlers:
            await self.handlers[name](e)
            return True
        return None
@dataclass(order=True)
class Job:
    prio: int
    name: str = "x"
class Base(abc.ABC):
    @abc.abstractmethod
    async def go(self): ...
class Impl(Base):
    async def go(self):
        return 5
async def main() -> None:
    bus: Bus[Event] = Bus()
    async def h(e: Event) -> None:
        await asyncio.sleep(e.at)
        print("got", e)
    bus.on("a", h)
    print(await bus.emit("a", Event("a", 0.5)), await bus.emit("b", Event("b")))
    print(sorted([Job(2), Job(1, "y")]), await Impl().go())
    try:
        Base()
    except TypeError as e:
        print(e)
    print(functools.reduce(operator.add, [1, 2]), json.dumps({"a": [1, None]}), math.sqrt(2), random.Random(1).random())
    print(datetime.timedelta(seconds=90), list(itertools.islice(itertools.count(), 3)), Union[int, str])
asyncio.run(main())
