"""A scheduler with intervals, one-shots, overrun protection and cancelling."""
import asyncio
import functools
import heapq
import itertools
import logging
import sys
import time
from dataclasses import dataclass, field
from typing import Awaitable, Callable, Optional

logging.basicConfig(stream=sys.stderr, level=logging.INFO)
logger = logging.getLogger("cron")

JobFunc = Callable[[], Awaitable[None]]


@dataclass(order=True)
class Entry:
    when: float
    serial: int
    job: "ScheduledJob" = field(compare=False)


@dataclass(eq=False)
class ScheduledJob:
    name: str
    func: JobFunc
    interval: Optional[float] = None
    limit: Optional[int] = None
    runs: int = 0
    skipped: int = 0
    errors: list[str] = field(default_factory=list)
    cancelled: bool = False
    task: Optional[asyncio.Task] = None

    def cancel(self) -> None:
        self.cancelled = True

    @property
    def running(self) -> bool:
        return self.task is not None and not self.task.done()


class Scheduler:
    def __init__(self) -> None:
        self.heap: list[Entry] = []
        self.serial = itertools.count()
        self.wakeup = asyncio.Event()
        self.start = time.monotonic()
        self.jobs: dict[str, ScheduledJob] = {}

    def now(self) -> float:
        return time.monotonic() - self.start

    def _push(self, when: float, job: ScheduledJob) -> None:
        heapq.heappush(self.heap, Entry(when, next(self.serial), job))
        self.wakeup.set()

    def every(self, interval: float, *, limit: Optional[int] = None, delay: Optional[float] = None):
        """Decorator: run the function again and again."""
        def decorator(func: JobFunc) -> JobFunc:
            job = self.jobs[func.__name__] = ScheduledJob(func.__name__, func, interval, limit)
            self._push(self.now() + (interval if delay is None else delay), job)
            return func
        return decorator

    def once(self, delay: float, func: JobFunc, name: str) -> ScheduledJob:
        job = self.jobs[name] = ScheduledJob(name, func)
        self._push(self.now() + delay, job)
        return job

    async def _execute(self, job: ScheduledJob) -> None:
        job.runs += 1
        try:
            await job.func()
        except Exception as exc:
            logger.error("job %s failed: %s", job.name, exc)
            job.errors.append(f"{type(exc).__name__}: {exc}")

    async def run(self, until: float) -> None:
        while self.now() < until - 0.001:
            self.wakeup.clear()
            head = self.heap[0].when if self.heap else until
            pause = min(head, until) - self.now()
            if pause > 0.001:
                try:
                    await asyncio.wait_for(self.wakeup.wait(), pause)
                except asyncio.TimeoutError:
                    pass
                continue
            entry = heapq.heappop(self.heap)
            job = entry.job
            if job.cancelled:
                print(f"{self.now():.1f} drop {job.name}")
                continue
            if job.running:
                job.skipped += 1
            else:
                job.task = asyncio.create_task(self._execute(job), name=job.name)
            if job.interval and (job.limit is None or job.runs + job.running < job.limit):
                self._push(entry.when + job.interval, job)
        leftovers = [job.task for job in self.jobs.values() if job.running]
        for task in leftovers:
            task.cancel()
        done = await asyncio.gather(*leftovers, return_exceptions=True)
        print(f"{self.now():.1f} stopped, {len(done)} task(s) cancelled")


async def main() -> None:
    cron = Scheduler()

    @cron.every(0.3)
    async def tick() -> None:
        print(f"{cron.now():.1f} tick")

    @cron.every(0.2, delay=0.12)
    async def slow() -> None:
        print(f"{cron.now():.1f} slow starts")
        await asyncio.sleep(0.31)
        print(f"{cron.now():.1f} slow ends")

    @cron.every(0.5, limit=2, delay=0.08)
    async def broken() -> None:
        raise ZeroDivisionError("division by zero in a job")

    async def say(text: str) -> None:
        print(f"{cron.now():.1f} say {text}")
        if text == "stop the ticks":
            cron.jobs["tick"].cancel()
            cron.once(0.04, functools.partial(say, "added later"), "extra")

    cron.once(0.7, functools.partial(say, "stop the ticks"), "stopper")
    never = cron.once(1.0, functools.partial(say, "never"), "never")
    asyncio.get_running_loop().call_later(0.43, never.cancel)
    await cron.run(until=1.5)
    for name, job in sorted(cron.jobs.items()):
        print(f"{name:<8} runs={job.runs} skipped={job.skipped} cancelled={job.cancelled} {job.errors}")


if __name__ == "__main__":
    asyncio.run(main())
