"""Jobs with priorities, dependencies and cancelling of waiting ones."""
import asyncio
import itertools
import random
import time
from collections import defaultdict
from enum import IntEnum
from typing import Any, Callable, Coroutine, Iterable, Optional


class Priority(IntEnum):
    URGENT = 0
    NORMAL = 10
    LOW = 20


class Job:
    _numbers = itertools.count(1)

    def __init__(self, name: str, work: Callable[[], Coroutine[Any, Any, Any]], priority: Priority = Priority.NORMAL,
                 after: Iterable[str] = ()) -> None:
        self.number = next(self._numbers)
        self.name = name
        self.work = work
        self.priority, self.after = priority, set(after)
        self.cancelled = False

    def __lt__(self, other: "Job") -> bool:
        return (self.priority, self.number) < (other.priority, other.number)

    def __str__(self) -> str:
        return f"{self.priority.name.lower()} job {self.name}"


class Dispatcher:
    def __init__(self, slots: int) -> None:
        self.slots = slots
        self.ready: asyncio.PriorityQueue[Job] = asyncio.PriorityQueue()
        self.blocked: dict[str, Job] = {}
        self.waiting_for: defaultdict[str, list[str]] = defaultdict(list)
        self.results: dict[str, Any] = {}
        self.order: list[str] = []
        self.remaining = 0
        self.idle = asyncio.Event()
        self.start = time.monotonic()

    def check(self, jobs: Iterable[Job]) -> None:
        graph = {job.name: job.after for job in jobs}
        def visit(name: str, path: tuple[str, ...]) -> None:
            if name in path:
                raise ValueError(" -> ".join(path[path.index(name):] + (name,)))
            for other in sorted(graph[name]):
                visit(other, path + (name,))

        for name in graph:
            visit(name, ())

    def submit(self, *jobs: Job) -> None:
        self.check(jobs)
        for job in jobs:
            self.remaining += 1
            if job.after:
                self.blocked[job.name] = job
                for name in sorted(job.after):
                    self.waiting_for[name].append(job.name)
            else:
                self.ready.put_nowait(job)

    def cancel(self, name: str) -> list[str]:
        """Cancel a blocked job and everything that needs it."""
        job = self.blocked.pop(name, None)
        if job is None:
            return []
        job.cancelled = True
        self._finish()
        return [name] + [other for dependant in self.waiting_for.pop(name, []) for other in self.cancel(dependant)]

    def _finish(self) -> None:
        self.remaining -= 1
        if self.remaining == 0:
            self.idle.set()

    def _release(self, name: str) -> None:
        for dependant in self.waiting_for.pop(name, []):
            job = self.blocked.get(dependant)
            if job is not None:
                job.after.discard(name)
                if not job.after:
                    self.ready.put_nowait(self.blocked.pop(dependant))

    async def worker(self, slot: int) -> None:
        while True:
            job = await self.ready.get()
            self.order.append(job.name)
            print(f"{time.monotonic() - self.start:.1f} slot {slot} runs {job}")
            try:
                self.results[job.name] = await job.work()
            except Exception as exc:
                self.results[job.name] = exc
                for name in self.waiting_for.pop(job.name, []):
                    print(f"    {job.name} failed, cancelling {self.cancel(name)}")
            else:
                self._release(job.name)
            self._finish()

    async def run(self) -> None:
        workers = [asyncio.create_task(self.worker(n)) for n in range(self.slots)]
        await self.idle.wait()
        for worker in workers:
            worker.cancel()
        await asyncio.wait(workers)


def sleeper(seconds: float, value: Any = None, error: Optional[Exception] = None):
    async def work() -> Any:
        await asyncio.sleep(seconds)
        if error is not None:
            raise error
        return value
    return work


async def main() -> None:
    dispatcher = Dispatcher(slots=2)
    jobs = [
        Job("compile", sleeper(0.31, 12)),
        Job("lint", sleeper(0.12, "clean"), Priority.LOW),
        Job("test", sleeper(0.43, "42 passed"), after=["compile"]),
        Job("docs", sleeper(0.22, error=RuntimeError("bad markup")), Priority.LOW),
        Job("publish", sleeper(0.1), Priority.URGENT, after=["test", "docs"]),
        Job("announce", sleeper(0.1), after=["publish"]),
        Job("hotfix", sleeper(0.14, "applied"), Priority.URGENT),
        Job("package", sleeper(0.05, "tar"), Priority.URGENT, after=["compile", "lint"]),
    ]
    random.Random(2024).shuffle(jobs)
    dispatcher.submit(*jobs)
    print("ready", dispatcher.ready.qsize(), "blocked", sorted(dispatcher.blocked))
    await dispatcher.run()
    print("order", dispatcher.order)
    for name, result in sorted(dispatcher.results.items()):
        print(f"  {name:<9}{result!r}")
    print("cancelled", sorted(job.name for job in jobs if job.cancelled), sorted(jobs)[0])
    try:
        dispatcher.submit(Job("a", sleeper(1), after="b"), Job("b", sleeper(1), after="a"))
    except ValueError as exc:
        print("ValueError:", exc)


if __name__ == "__main__":
    asyncio.run(main())
