"""Dining philosophers: a deadlock that is noticed, and three cures."""
import asyncio
import random
import time
from abc import ABC, abstractmethod
from contextlib import AsyncExitStack
from typing import Iterator

NAMES = ["Plato", "Kant", "Hume", "Marx", "Russell"]


class Table(ABC):
    """Forks are locks; a strategy decides how to take two of them."""
    rounds = 2

    def __init__(self) -> None:
        self.forks = [asyncio.Lock() for _ in NAMES]
        self.meals: dict[str, int] = dict.fromkeys(NAMES, 0)
        self.eating: set[int] = set()
        self.most_eating = 0
        self.rng = random.Random(11)

    def pair(self, seat: int) -> tuple[int, int]:
        return seat, (seat + 1) % len(NAMES)

    @abstractmethod
    async def take(self, seat: int, stack: AsyncExitStack) -> None:
        """Take both forks; the stack gives them back."""

    async def eat(self, seat: int, seconds: float) -> None:
        neighbours = {(seat - 1) % len(NAMES), (seat + 1) % len(NAMES)}
        assert not neighbours & self.eating, "two neighbours eat at once"
        self.eating.add(seat)
        self.most_eating = max(self.most_eating, len(self.eating))
        await asyncio.sleep(seconds)
        self.eating.discard(seat)
        self.meals[NAMES[seat]] += 1

    async def philosopher(self, seat: int) -> str:
        for _ in range(self.rounds):
            await asyncio.sleep(0.01 * seat)
            async with AsyncExitStack() as stack:
                await self.take(seat, stack)
                await self.eat(seat, self.rng.choice((0.03, 0.05, 0.08)))
        return NAMES[seat]

    async def dine(self) -> list[str]:
        finished: list[str] = []
        tasks = [asyncio.create_task(self.philosopher(seat), name=NAMES[seat]) for seat in range(len(NAMES))]
        for earliest in asyncio.as_completed(tasks):
            finished.append(await earliest)
        return finished


class Naive(Table):
    async def take(self, seat: int, stack: AsyncExitStack) -> None:
        left, right = self.pair(seat)
        await stack.enter_async_context(self.forks[left])
        await asyncio.sleep(0.1)
        await stack.enter_async_context(self.forks[right])


class Ordered(Table):
    """Always take the fork with the lower number first."""

    async def take(self, seat: int, stack: AsyncExitStack) -> None:
        for fork in sorted(self.pair(seat)):
            await stack.enter_async_context(self.forks[fork])


class Waiter(Table):
    """At most four may sit at the table."""

    def __init__(self) -> None:
        super().__init__()
        self.chairs = asyncio.Semaphore(len(NAMES) - 1)

    async def take(self, seat: int, stack: AsyncExitStack) -> None:
        await stack.enter_async_context(self.chairs)
        for fork in self.pair(seat):
            await stack.enter_async_context(self.forks[fork])


class Polite(Table):
    """Put the first fork back when the second is not there in time."""

    def __init__(self) -> None:
        super().__init__()
        self.retreats = 0

    async def take(self, seat: int, stack: AsyncExitStack) -> None:
        left, right = self.pair(seat)
        while True:
            await self.forks[left].acquire()
            try:
                await asyncio.wait_for(self.forks[right].acquire(), 0.013 + seat * 0.002)
            except asyncio.TimeoutError:
                self.forks[left].release()
                self.retreats += 1
                await asyncio.sleep(0.007 * (seat + 1))
            else:
                stack.callback(self.forks[left].release)
                stack.callback(self.forks[right].release)
                return


def strategies() -> Iterator[type]:
    yield from Table.__subclasses__()


async def main() -> None:
    for strategy in strategies():
        table = strategy()
        began = time.monotonic()
        print(f"{strategy.__name__}: {(strategy.__doc__ or 'no plan').strip()}")
        try:
            order = await asyncio.wait_for(table.dine(), timeout=1.0)
        except asyncio.TimeoutError:
            held = [n for n, fork in enumerate(table.forks) if fork.locked()]
            print(f"  deadlock after {time.monotonic() - began:.1f}s, forks held {held}, meals {sum(table.meals.values())}")
            stuck = sorted(t.get_name() for t in asyncio.all_tasks() if t.get_name() in NAMES)
            print("  stuck:", ", ".join(stuck))
            for task in sorted(asyncio.all_tasks(), key=asyncio.Task.get_name):
                if task.get_name() in NAMES:
                    task.cancel()
            await asyncio.sleep(0)
            await asyncio.sleep(0.01)
            print("  forks held after cancelling", sum(fork.locked() for fork in table.forks))
        else:
            print(f"  everybody ate: {set(table.meals.values()) == {table.rounds}}, names {len(order)}")
            print(f"  at once at most two: {table.most_eating <= 2}, forks held {sum(f.locked() for f in table.forks)}")
            print(f"  retreats: {getattr(table, 'retreats', 0) > 0}")
    try:
        Table()
    except TypeError as exc:
        print("TypeError:", str(exc).split(" with")[0])


if __name__ == "__main__":
    asyncio.run(main())
