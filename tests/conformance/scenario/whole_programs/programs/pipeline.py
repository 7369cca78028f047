"""Stages joined by bounded queues, so that the slowest sets the pace."""
import asyncio
import time
from collections import Counter
from dataclasses import dataclass
from typing import Any, Awaitable, Callable, Iterable, Optional

DONE = object()


@dataclass
class StageStats:
    name: str
    handled: int = 0
    failed: int = 0
    blocked: float = 0.0

    def __str__(self) -> str:
        return f"{self.name:<8} handled={self.handled:>2} failed={self.failed} blocked={self.blocked > 0.05}"


class Stage:
    """Take from one queue, apply a coroutine function, give to the next."""

    def __init__(self, name: str, func: Callable[[Any], Awaitable[Any]], *, workers: int = 1) -> None:
        self.name = name
        self.func = func
        self.workers = workers
        self.stats = StageStats(name)
        self.inbox: asyncio.Queue = asyncio.Queue(maxsize=2)
        self.outbox: Optional[asyncio.Queue] = None

    async def emit(self, item: Any) -> None:
        if self.outbox is not None:
            before = time.monotonic()
            await self.outbox.put(item)
            self.stats.blocked += time.monotonic() - before

    async def work(self) -> None:
        while True:
            item = await self.inbox.get()
            if item is DONE:
                await self.inbox.put(DONE)
                return
            try:
                result = await self.func(item)
            except (ValueError, ArithmeticError) as exc:
                self.stats.failed += 1
                print(f"  {self.name} rejects {item!r}: {type(exc).__name__}: {exc}")
                continue
            self.stats.handled += 1
            if result is not None:
                await self.emit(result)

    async def run(self) -> None:
        await asyncio.gather(*(self.work() for _ in range(self.workers)))
        if self.outbox is not None:
            await self.outbox.put(DONE)


class Pipeline:
    def __init__(self, *stages: Stage) -> None:
        self.stages = stages
        for left, right in zip(stages, stages[1:]):
            left.outbox = right.inbox
        self.sink: asyncio.Queue = asyncio.Queue()
        stages[-1].outbox = self.sink

    async def feed(self, source: Iterable[Any]) -> None:
        inbox = self.stages[0].inbox
        for item in source:
            if inbox.full():
                self.waits["full inbox"] += 1
            await inbox.put(item)
        await inbox.put(DONE)

    async def run(self, source: Iterable[Any]) -> list[Any]:
        self.waits: Counter = Counter()
        tasks = [asyncio.create_task(stage.run(), name=stage.name) for stage in self.stages]
        await self.feed(source)
        await asyncio.gather(*tasks)
        results = []
        while not self.sink.empty():
            item = self.sink.get_nowait()
            if item is not DONE:
                results.append(item)
        return results


async def parse(text: str) -> float:
    await asyncio.sleep(0.01)
    return float(text)


async def invert(number: float) -> Optional[tuple[float, float]]:
    await asyncio.sleep(0.07)
    if number < 0:
        return None
    return number, 1 / number


async def present(pair: tuple[float, float]) -> str:
    await asyncio.sleep(0.02)
    return "1/{:g} = {:.3f}".format(*pair)


async def main() -> None:
    began = time.monotonic()
    stages = Stage("parse", parse), Stage("invert", invert, workers=2), Stage("present", present)
    pipeline = Pipeline(*stages)
    lines = ["1", "2", "four", "4", "0", "8", "-3", "", "10", "16", "1e3", "0.5", "nan?", "3"]
    results = await pipeline.run(lines)
    for line in results:
        print(line)
    for stage in stages:
        print(stage.stats)
    print("source had to wait:", pipeline.waits["full inbox"] > 3)
    print(f"took less than a second: {time.monotonic() - began < 1}")
    try:
        stages[0].inbox.put_nowait("late")
        stages[0].inbox.put_nowait("later")
    except asyncio.QueueFull as exc:
        print("QueueFull", stages[0].inbox.qsize(), repr(exc))


if __name__ == "__main__":
    asyncio.run(main())
