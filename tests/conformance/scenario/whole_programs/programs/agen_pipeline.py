# since: 3.10
"""Asynchronous generators chained into a pipeline and closed properly."""
import asyncio
import random
import statistics
import time
from contextlib import aclosing
from dataclasses import dataclass
from typing import Any, AsyncGenerator, AsyncIterable, AsyncIterator, Callable


@dataclass(frozen=True, slots=True)
class Reading:
    sensor: str
    value: float
    at: float


async def sensor(name: str, period: float, count: int, rng: random.Random) -> AsyncGenerator[Reading, None]:
    start, produced = time.monotonic(), 0
    try:
        for n in range(count):
            await asyncio.sleep(period)
            produced += 1
            yield Reading(name, round(rng.gauss(20, 2), 2), time.monotonic() - start)
    finally:
        print(f"  {name} closed after {produced}")


async def merge(*sources: AsyncIterable[Any]) -> AsyncGenerator[Any, None]:
    """Items of all the sources, as they come."""
    queue, finished = asyncio.Queue(), object()

    async def pump(source: AsyncIterable[Any]) -> None:
        try:
            async with aclosing(source) as items:
                async for item in items:
                    await queue.put(item)
        finally:
            queue.put_nowait(finished)

    tasks = [asyncio.create_task(pump(source)) for source in sources]
    running = len(tasks)
    try:
        while running:
            item = await queue.get()
            if item is finished:
                running -= 1
            else:
                yield item
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        print(f"  merge closed, {running} source(s) were running")


async def window(source: AsyncIterable[Reading], size: int) -> AsyncIterator[list[Reading]]:
    chunk: list[Reading] = []
    async for item in source:
        chunk.append(item)
        if len(chunk) == size:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


async def keep(predicate: Callable[[Any], bool], source: AsyncIterable[Any]) -> AsyncIterator[Any]:
    async for item in source:
        if predicate(item):
            yield item


async def take(n: int, source: AsyncIterable[Any]) -> AsyncIterator[Any]:
    if n <= 0:
        return
    async for item in source:
        yield item
        n -= 1
        if n == 0:
            break


async def running_total() -> AsyncGenerator[float, float | None]:
    """Controlled with asend() and athrow()."""
    total = 0.0
    while True:
        try:
            value = yield total
            if value is None:
                return
            await asyncio.sleep(0)
            total += value
        except ValueError as exc:
            print(f"  reset because of {exc}")
            total = 0.0


async def main() -> None:
    rng = random.Random(5)
    began = time.monotonic()
    print("all of it")
    async with aclosing(merge(sensor("slow", 0.17, 2, rng), sensor("fast", 0.08, 5, rng))) as merged:
        async for chunk in window(merged, 3):
            mean = statistics.fmean(r.value for r in chunk)
            print([r.sensor for r in chunk], f"{mean:.2f}", f"{chunk[-1].at:.1f}")
    print(f"took {time.monotonic() - began:.1f}")

    print("only a part")
    async with aclosing(merge(sensor("a", 0.05, 100, rng), sensor("b", 0.13, 100, rng))) as merged:
        async for reading in take(4, keep(lambda r: r.value > 0, merged)):
            print(" ", reading.sensor, f"{reading.value:.1f}")

    print("an error in the body")
    try:
        async with aclosing(sensor("c", 0.01, 10, rng)) as readings:
            async for reading in readings:
                if reading.at > 0.025:
                    raise LookupError("seen enough")
    except LookupError as exc:
        print("LookupError:", exc)

    totals = running_total()
    print(await totals.asend(None), await totals.asend(2.5), await totals.asend(4))
    print(await totals.athrow(ValueError("a new day")), await totals.asend(1))
    try:
        await totals.asend(None)
    except StopAsyncIteration as exc:
        print("StopAsyncIteration", exc.args, await anext(totals, "nothing more"))
    squares = {r async for r in take(3, keep(lambda n: n % 2, aiter(count_up())))}
    print(sorted(squares), [n async for n in take(2, count_up(10))], [n async for n in take(0, count_up())])
    late = count_up()
    try:
        await late.asend("early")
    except TypeError as exc:
        print("TypeError:", exc)
    await late.aclose()
    print("closed twice", await late.aclose(), await anext(late, None))


async def count_up(start: int = 0) -> AsyncGenerator[int, None]:
    while True:
        yield start
        start += 1
        await asyncio.sleep(0)


if __name__ == "__main__":
    asyncio.run(main())
