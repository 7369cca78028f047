"""A pool of workers that retries failed jobs with exponential back-off."""
import asyncio
import itertools
import logging
import random
import statistics
import time
from dataclasses import dataclass, field
from typing import Optional

logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(message)s")
log = logging.getLogger("pool")


class TemporaryError(Exception):
    """Worth another attempt."""


class FatalError(Exception):
    """Retrying does not help."""


@dataclass
class Job:
    name: str
    cost: float
    failures: int = 0
    fatal: bool = False
    attempts: int = 0
    serial: int = field(default_factory=itertools.count(1).__next__)

    async def run(self) -> str:
        self.attempts += 1
        await asyncio.sleep(self.cost)
        if self.fatal:
            raise FatalError(f"{self.name} cannot work")
        if self.attempts <= self.failures:
            raise TemporaryError(f"{self.name} failed attempt {self.attempts}")
        return self.name.upper()


@dataclass
class Outcome:
    job: Job
    result: Optional[str] = None
    error: Optional[Exception] = None
    elapsed: float = 0.0


class WorkerPool:
    def __init__(self, size: int, max_attempts: int = 3, base_delay: float = 0.1) -> None:
        self.size = size
        self.max_attempts = max_attempts
        self.base_delay = base_delay
        self.queue: asyncio.Queue[Job] = asyncio.Queue()
        self.outcomes: list[Outcome] = []
        self.started = time.monotonic()

    def clock(self) -> str:
        return f"{time.monotonic() - self.started:4.1f}"

    def backoff(self, attempt: int) -> float:
        return min(self.base_delay * 2 ** (attempt - 1), 1.0)

    async def attempt(self, worker: str, job: Job) -> Outcome:
        began = time.monotonic()
        outcome = Outcome(job)
        while True:
            try:
                outcome.result = await job.run()
                print(f"{self.clock()} {worker} finished {job.name} after {job.attempts} attempt(s)")
                break
            except TemporaryError as exc:
                if job.attempts >= self.max_attempts:
                    outcome.error = exc
                    log.warning("giving up on %s", job.name)
                    print(f"{self.clock()} {worker} gave up on {job.name}: {exc}")
                    break
                delay = self.backoff(job.attempts)
                print(f"{self.clock()} {worker} {exc}; waiting {delay:.1f}")
                await asyncio.sleep(delay)
            except FatalError as exc:
                outcome.error = exc
                print(f"{self.clock()} {worker} fatal: {exc}")
                break
        outcome.elapsed = time.monotonic() - began
        return outcome

    async def worker(self, name: str) -> None:
        while True:
            job = await self.queue.get()
            try:
                self.outcomes.append(await self.attempt(name, job))
            finally:
                self.queue.task_done()

    async def run(self, jobs: list[Job]) -> list[Outcome]:
        for job in jobs:
            self.queue.put_nowait(job)
        workers = [asyncio.create_task(self.worker(f"w{n}"), name=f"w{n}") for n in range(self.size)]
        await self.queue.join()
        for task in workers:
            task.cancel()
        ended = await asyncio.gather(*workers, return_exceptions=True)
        print("workers ended with", [type(e).__name__ for e in ended])
        return sorted(self.outcomes, key=lambda o: o.job.serial)


async def main() -> None:
    random.seed(7)
    jobs = [
        Job("fetch", 0.12),
        Job("parse", 0.21, failures=1),
        Job("index", 0.17, failures=9),
        Job("purge", 0.08, fatal=True),
        Job("mail", 0.33, failures=2),
        Job("report", 0.27),
    ]
    random.shuffle(jobs)
    jobs.sort(key=lambda job: job.serial)
    pool = WorkerPool(3)
    outcomes = await pool.run(jobs)
    for outcome in outcomes:
        job = outcome.job
        state = outcome.result or f"{type(outcome.error).__name__}: {outcome.error}"
        print(f"{job.serial}. {job.name:<8}{job.attempts:>2} {state}")
    good = [o.elapsed for o in outcomes if o.error is None]
    print(f"{len(good)} good, mean time {statistics.mean(good):.1f}, slowest {max(good):.1f}")


if __name__ == "__main__":
    asyncio.run(main())
