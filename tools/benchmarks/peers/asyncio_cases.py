"""The cases on Python's asyncio, and on uvloop's loop with --uvloop.

    python3 asyncio_cases.py [--uvloop] [--divide N] CASE...

prints a line of JSON for each: {"name", "operations", "cpu_time"}, the time in nanoseconds for all operations, or {"name", "error"}.
A case is named as in the C++ programs, with "/watched" behind it when a descriptor is to be watched.
"""

import argparse
import asyncio
import json
import os
import time

GATHER_WIDTH, GATHER_STEPS = 100, 10


def delays(count):
    """The generator of cases.cpp: microseconds, as seconds."""
    x = 1
    for _ in range(count):
        x = (x * 1103515245 + 12345) & 0x7FFFFFFF
        yield (x >> 8) % 50001 * 1e-6


class Countdown:
    """Ends the case when it was called so many times; chained: each call schedules the next one."""

    def __init__(self, loop, left, chained=False):
        self.loop, self.left, self.chained, self.done = loop, left, chained, loop.create_future()

    def __call__(self):
        self.left -= 1
        if not self.left:
            self.done.set_result(None)
        elif self.chained:
            self.loop.call_soon(self)


async def call_chain(n):
    loop = asyncio.get_running_loop()
    countdown = Countdown(loop, n, chained=True)
    loop.call_soon(countdown)
    await countdown.done
    return countdown.left == 0


async def call_burst(n):
    loop = asyncio.get_running_loop()
    countdown = Countdown(loop, n)
    for _ in range(n):
        loop.call_soon(countdown)
    await countdown.done
    return countdown.left == 0


async def timers(n):
    loop = asyncio.get_running_loop()
    countdown = Countdown(loop, n)
    for delay in delays(n):
        loop.call_later(delay, countdown)
    await countdown.done
    return countdown.left == 0


async def timers_cancelled(n):
    loop = asyncio.get_running_loop()
    countdown = Countdown(loop, (n + 9) // 10)
    for i, handle in enumerate([loop.call_later(delay, countdown) for delay in delays(n)]):
        if i % 10:
            handle.cancel()
    await countdown.done
    return countdown.left == 0


async def player(turns):
    for _ in range(turns):
        await asyncio.sleep(0)
    return turns


async def switch(n):
    one = asyncio.create_task(player(n // 2))
    two = asyncio.create_task(player(n - n // 2))
    return await one + await two == n


async def child():
    return 1


async def task(n):
    total = 0
    for _ in range(n):
        total += await asyncio.create_task(child())
    return total == n


async def await_(n):
    total = 0
    for _ in range(n):
        total += await child()
    return total == n


async def gather_child():
    for _ in range(GATHER_STEPS):
        await asyncio.sleep(0)
    return 1


async def gather(n):
    rounds, total = max(1, n // (GATHER_WIDTH * GATHER_STEPS)), 0
    for _ in range(rounds):
        total += sum(await asyncio.gather(*[gather_child() for _ in range(GATHER_WIDTH)]))
    return total == rounds * GATHER_WIDTH


async def future(n):
    loop = asyncio.get_running_loop()
    total = 0
    for _ in range(n):
        one = loop.create_future()
        loop.call_soon(one.set_result, 1)
        total += await one
    return total == n


async def queue(maxsize, n):
    line = asyncio.Queue(maxsize)

    async def produce():
        for i in range(n):
            await line.put(i)

    async def consume():
        return sum([await line.get() for _ in range(n)])

    producer, consumer = asyncio.create_task(produce()), asyncio.create_task(consume())
    total = await consumer
    await producer
    return total == n * (n - 1) // 2


def queue_1(n):
    return queue(1, n)


def queue_100(n):
    return queue(100, n)


# A tenth of what the C++ programs do, except for the timers, whose number is the point.
CASES = {
    "call_chain": (call_chain, 10_000),
    "call_burst": (call_burst, 10_000),
    "timers": (timers, 200_000),
    "timers_cancelled": (timers_cancelled, 200_000),
    "switch": (switch, 10_000),
    "task": (task, 5_000),
    "await": (await_, 50_000),
    "gather": (gather, 10_000),
    "future": (future, 5_000),
    "queue_1": (queue_1, 5_000),
    "queue_100": (queue_100, 20_000),
}


async def measured(body, n, watched):
    """CPU time of body(n), and whether it did its work."""
    ends = os.pipe()
    if watched:
        asyncio.get_running_loop().add_reader(ends[0], lambda: None)
    before = time.process_time_ns()
    right = await body(n)
    taken = time.process_time_ns() - before
    if watched:
        asyncio.get_running_loop().remove_reader(ends[0])
    for end in ends:
        os.close(end)
    return taken, right


def run(name, new_event_loop, divide):
    base, _, watch = name.partition("/")
    body, n = CASES[base]
    n = max(1, n // divide)
    loop = new_event_loop()
    try:
        taken, right = loop.run_until_complete(measured(body, n, watch == "watched"))
    finally:
        loop.close()
    if not right:
        return {"name": name, "error": "the case did not do its work"}
    operations = max(n, GATHER_WIDTH * GATHER_STEPS) if base == "gather" else n
    return {"name": name, "operations": operations, "cpu_time": taken}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--uvloop", action="store_true")
    parser.add_argument("--divide", type=int, default=1)
    parser.add_argument("cases", nargs="+")
    arguments = parser.parse_args()
    new_event_loop = asyncio.new_event_loop
    if arguments.uvloop:
        import uvloop

        new_event_loop = uvloop.new_event_loop
    for name in arguments.cases:
        print(json.dumps(run(name, new_event_loop, arguments.divide)), flush=True)


if __name__ == "__main__":
    main()
