"""Watch services by their heartbeats, restart them, and report."""
import asyncio
import json
import logging
import random
import statistics
import time
from collections import Counter, deque
from dataclasses import asdict, dataclass, field
from enum import Enum
from typing import Optional

logger = logging.getLogger("monitor")
logger.addHandler(logging.StreamHandler())
logger.setLevel(logging.INFO)


class Health(str, Enum):
    UNKNOWN = "unknown"
    UP = "up"
    LATE = "late"
    DOWN = "down"


@dataclass
class Beat:
    service: str
    number: int
    load: float


@dataclass
class Status:
    name: str
    health: Health = Health.UNKNOWN
    beats: int = 0
    misses: int = 0
    restarts: int = 0
    loads: deque = field(default_factory=lambda: deque(maxlen=4))

    def summary(self) -> dict:
        data = asdict(self)
        loads = data.pop("loads")
        data["health"] = self.health.value
        data["load"] = round(statistics.mean(loads), 2) if loads else None
        return data


class Agent:
    """Sends beats; may pause for a while, or crash at some beat."""

    def __init__(self, name: str, period: float, *, crash_at: Optional[int] = None,
                 pause_at: Optional[int] = None) -> None:
        self.name = name
        self.period = period
        self.crash_at = crash_at
        self.pause_at = pause_at
        self.rng = random.Random(len(name))

    async def run(self, outbox: "asyncio.Queue[Beat]") -> None:
        number = 0
        while True:
            number += 1
            if number == self.crash_at:
                self.crash_at = None
                raise ConnectionError(f"{self.name} crashed before beat {number}")
            if number == self.pause_at:
                await asyncio.sleep(self.period * 1.9)
            await outbox.put(Beat(self.name, number, self.rng.randint(0, 100) / 100))
            await asyncio.sleep(self.period)


class Monitor:
    def __init__(self, *, timeout: float, max_misses: int = 3) -> None:
        self.timeout = timeout
        self.max_misses = max_misses
        self.statuses: dict[str, Status] = {}
        self.events: Counter = Counter()
        self.start = time.monotonic()

    def note(self, status: Status, health: Health, why: str = "") -> None:
        if health is not status.health:
            print(f"{time.monotonic() - self.start:.1f} {status.name:<6} {status.health.value} -> {health.value}"
                  + (f" ({why})" if why else ""))
            self.events[f"{status.health.value}>{health.value}"] += 1
            status.health = health

    async def supervise(self, agent: Agent) -> None:
        status = self.statuses[agent.name] = Status(agent.name)
        while True:
            inbox: asyncio.Queue[Beat] = asyncio.Queue()
            task = asyncio.create_task(agent.run(inbox), name=agent.name)
            try:
                await self.watch(status, inbox, task)
            finally:
                task.cancel()
                await asyncio.gather(task, return_exceptions=True)
            status.restarts += 1
            logger.info("restarting %s", agent.name)
            await asyncio.sleep(0.04)

    async def watch(self, status: Status, inbox: "asyncio.Queue[Beat]", task: asyncio.Task) -> None:
        misses = 0
        while True:
            try:
                beat = await asyncio.wait_for(inbox.get(), self.timeout)
            except asyncio.TimeoutError:
                misses += 1
                status.misses += 1
                if task.done():
                    self.note(status, Health.DOWN, str(task.exception()))
                    return
                if misses >= self.max_misses:
                    self.note(status, Health.DOWN, f"{misses} beats missed")
                    return
                self.note(status, Health.LATE)
            else:
                misses = 0
                status.beats += 1
                status.loads.append(beat.load)
                self.note(status, Health.UP)

    async def report(self, every: float) -> None:
        while True:
            await asyncio.sleep(every)
            health = Counter(status.health.value for status in self.statuses.values())
            print(f"{time.monotonic() - self.start:.1f} report {dict(sorted(health.items()))}")


async def main() -> None:
    monitor = Monitor(timeout=0.19, max_misses=3)
    agents = [Agent("web", 0.11), Agent("db", 0.13, crash_at=5), Agent("cache", 0.12, pause_at=4),
              Agent("mailer", 0.97)]
    tasks = [asyncio.create_task(monitor.supervise(agent)) for agent in agents]
    tasks.append(asyncio.create_task(monitor.report(0.66)))
    done, pending = await asyncio.wait(tasks, timeout=2.02)
    print("done", len(done), "pending", len(pending))
    for task in tasks:
        task.cancel()
    results = await asyncio.gather(*tasks, return_exceptions=True)
    print(Counter(type(result).__name__ for result in results))
    for name in sorted(monitor.statuses):
        print(json.dumps(monitor.statuses[name].summary()))
    for change, times in sorted(monitor.events.items()):
        print(f"{change:<14}{times}")
    print("left over", len(asyncio.all_tasks()) - 1)


if __name__ == "__main__":
    asyncio.run(main())
