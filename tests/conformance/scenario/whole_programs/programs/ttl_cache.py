"""An async cache with expiry, size limit, and one fetch for many askers."""
import asyncio
import functools
import time
from collections import OrderedDict
from dataclasses import dataclass
from typing import Any, Awaitable, Callable, Hashable, Optional


@dataclass
class Entry:
    value: Any
    expires: float

    def fresh(self, now: float) -> bool:
        return now < self.expires


@dataclass
class Stats:
    hits: int = 0
    misses: int = 0
    joined: int = 0
    evicted: int = 0
    expired: int = 0

    @property
    def ratio(self) -> float:
        total = self.hits + self.misses + self.joined
        return self.hits / total if total else 0.0


class TTLCache:
    def __init__(self, ttl: float, maxsize: int = 128) -> None:
        self.ttl = ttl
        self.maxsize = maxsize
        self.stats = Stats()
        self.entries: OrderedDict[Hashable, Entry] = OrderedDict()
        self.pending: dict[Hashable, asyncio.Future] = {}
        self.sweeper: Optional[asyncio.Task] = None

    async def get(self, key: Hashable, load: Callable[[], Awaitable[Any]]) -> Any:
        entry = self.entries.get(key)
        if entry is not None and entry.fresh(time.monotonic()):
            self.stats.hits += 1
            self.entries.move_to_end(key)
            return entry.value
        if key in self.pending:
            self.stats.joined += 1
            return await asyncio.shield(self.pending[key])
        self.stats.misses += 1
        future = self.pending[key] = asyncio.get_running_loop().create_future()
        try:
            value = await load()
        except Exception as exc:
            future.set_exception(exc)
            future.exception()
            raise
        else:
            future.set_result(value)
            self._store(key, value)
            return value
        finally:
            del self.pending[key]

    def _store(self, key: Hashable, value: Any) -> None:
        self.entries[key] = Entry(value, time.monotonic() + self.ttl)
        self.entries.move_to_end(key)
        while len(self.entries) > self.maxsize:
            old, _ = self.entries.popitem(last=False)
            self.stats.evicted += 1
            print(f"  evicted {old}")

    def invalidate(self, key: Hashable) -> bool:
        return self.entries.pop(key, None) is not None

    async def _sweep(self, every: float) -> None:
        while True:
            await asyncio.sleep(every)
            now = time.monotonic()
            dead = [key for key, entry in self.entries.items() if not entry.fresh(now)]
            for key in dead:
                del self.entries[key]
            self.stats.expired += len(dead)
            if dead:
                print(f"  swept {dead}")

    async def __aenter__(self) -> "TTLCache":
        self.sweeper = asyncio.create_task(self._sweep(self.ttl / 2))
        return self

    async def __aexit__(self, *exc_info: Any) -> None:
        self.sweeper.cancel()
        try:
            await self.sweeper
        except asyncio.CancelledError:
            print("  sweeper stopped")


def cached(cache: TTLCache):
    def decorator(func):
        @functools.wraps(func)
        async def wrapper(*args):
            return await cache.get((func.__name__,) + args, functools.partial(func, *args))
        wrapper.invalidate = lambda *args: cache.invalidate((func.__name__,) + args)
        return wrapper
    return decorator


async def main() -> None:
    loads: list[str] = []
    async with TTLCache(ttl=0.5, maxsize=3) as cache:

        @cached(cache)
        async def price(symbol: str) -> int:
            loads.append(symbol)
            await asyncio.sleep(0.1)
            if symbol == "BAD":
                raise KeyError(symbol)
            return len(symbol) * 10 + loads.count(symbol)

        print("together", await asyncio.gather(*(price("ABC") for _ in range(4))), loads)
        print("again", await price("ABC"), loads)
        results = await asyncio.gather(price("BAD"), price("BAD"), price("X"), return_exceptions=True)
        print("errors", results, loads.count("BAD"))
        await price("YY")
        await price("ABC")
        await price("ZZZZ")
        print("keys", [key[1] for key in cache.entries])
        print("invalidate", price.invalidate("YY"), price.invalidate("YY"))
        await asyncio.sleep(0.22)
        print("stale", await price("ABC"), loads)
        await asyncio.sleep(0.66)
        print("left", list(cache.entries))

        slow = asyncio.create_task(price("SLOW"))
        await asyncio.sleep(0.01)
        joiner = asyncio.create_task(price("SLOW"))
        await asyncio.sleep(0.01)
        joiner.cancel()
        print("owner still gets", await slow, "joiner cancelled", joiner.cancelled())
    print(cache.stats, f"{cache.stats.ratio:.0%}")


if __name__ == "__main__":
    asyncio.run(main())
