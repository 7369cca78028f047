# since: 3.11
"""Producers and consumers in task groups, and how groups fail."""
import asyncio
import time
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from itertools import count
from typing import Self

START = time.monotonic()


class Poison(Exception):
    """An item that nobody can digest."""


@dataclass(order=True)
class Item:
    number: int
    source: str = field(compare=False)

    @classmethod
    def numbered(cls, counter: count, source: str) -> Self:
        return cls(next(counter), source)


class Warehouse:
    def __init__(self, size: int) -> None:
        self.queue: asyncio.Queue[Item | None] = asyncio.Queue(size)
        self.counter = count(1)
        self.taken: defaultdict[str, list[int]] = defaultdict(list)
        self.high_water = 0

    async def produce(self, source: str, n: int, pause: float) -> None:
        for _ in range(n):
            await self.queue.put(Item.numbered(self.counter, source))
            self.high_water = max(self.high_water, self.queue.qsize())
            await asyncio.sleep(pause)

    async def consume(self, name: str, pause: float) -> int:
        while (item := await self.queue.get()) is not None:
            self.taken[name].append(item.number)
            await asyncio.sleep(pause)
            if item.source == "poison":
                raise Poison(f"{name} choked on {item.number}")
        await self.queue.put(None)
        return len(self.taken[name])


@asynccontextmanager
async def stopwatch(label: str) -> AsyncIterator[None]:
    began = time.monotonic()
    try:
        yield
    finally:
        print(f"{label} took {time.monotonic() - began:.1f}")


async def normal() -> None:
    house = Warehouse(3)
    async with stopwatch("normal"), asyncio.TaskGroup() as consumers:
        tasks = [consumers.create_task(house.consume(name, pause), name=name)
                 for name, pause in (("quick", 0.06), ("slow", 0.17))]
        async with asyncio.TaskGroup() as producers:
            producers.create_task(house.produce("north", 5, 0.04))
            producers.create_task(house.produce("south", 4, 0.07))
        print("all produced, waiting in the queue:", house.queue.qsize())
        await house.queue.put(None)
    print({task.get_name(): task.result() for task in tasks}, "high water", house.high_water)
    print("all taken once:", sorted(sum(house.taken.values(), [])) == list(range(1, 10)))


async def failing() -> None:
    house = Warehouse(2)
    cleaned: list[str] = []

    async def careful(name: str) -> None:
        try:
            await asyncio.sleep(30)
        except asyncio.CancelledError:
            cleaned.append(name)
            raise

    async def fails_while_leaving() -> None:
        try:
            await asyncio.sleep(30)
        finally:
            raise RuntimeError("broken clean-up")

    try:
        async with stopwatch("failing"), asyncio.TaskGroup() as group:
            group.create_task(house.produce("poison", 1, 0.01))
            group.create_task(house.consume("eater", 0.11))
            group.create_task(careful("first"))
            group.create_task(careful("second"))
            group.create_task(fails_while_leaving())
            await asyncio.sleep(20)
            print("never printed")
    except* Poison as errors:
        print("Poison:", [str(e) for e in errors.exceptions])
    except* RuntimeError as errors:
        print("RuntimeError:", [str(e) for e in errors.exceptions])
    print("cleaned", sorted(cleaned))


async def body_error() -> None:
    try:
        async with asyncio.TaskGroup() as group:
            task = group.create_task(asyncio.sleep(5), name="sleeper")
            await asyncio.sleep(0)
            raise KeyError("from the body")
    except* KeyError as errors:
        print("body:", repr(errors.exceptions[0]), "task cancelled:", task.cancelled(), "|", errors.message)
    late = asyncio.sleep(0)
    try:
        group.create_task(late)
    except RuntimeError as exc:
        print("RuntimeError: finished" if "finished" in str(exc) else exc)
    late.close()


async def with_timeout() -> None:
    try:
        async with asyncio.timeout(0.25) as limit, asyncio.TaskGroup() as group:
            group.create_task(asyncio.sleep(0.1))
            stuck = group.create_task(asyncio.sleep(9), name="stuck")
    except TimeoutError:
        print("TimeoutError, expired:", limit.expired(), "stuck cancelled:", stuck.cancelled())
    async with asyncio.TaskGroup() as group:
        doomed = group.create_task(asyncio.sleep(9))
        fine = group.create_task(asyncio.sleep(0.03, "result"))
        asyncio.get_running_loop().call_later(0.01, doomed.cancel, "not needed")
    print("one cancelled child does not matter:", doomed.cancelled(), fine.result())


async def main() -> None:
    for scenario in (normal, failing, body_error, with_timeout):
        print(f"-- {scenario.__name__.replace('_', ' ')}")
        await scenario()
    print(f"total {time.monotonic() - START:.1f}")


if __name__ == "__main__":
    asyncio.run(main())
