"""A service of several components that starts, drains and stops in order."""
import asyncio
import logging
import sys
import time
from contextlib import suppress
from typing import Any

logging.basicConfig(stream=sys.stderr, format="%(name)s %(levelname)s %(message)s", level=logging.DEBUG)
logger = logging.getLogger("service")
START = 0.0


def say(text: str) -> None:
    print(f"{time.monotonic() - START:.1f} {text}")


class Component:
    """Subclasses write run() and perhaps drain()."""
    grace = 0.3

    def __init__(self, name: str) -> None:
        self.name, self.task = name, None
        self.stopping = asyncio.Event()

    async def run(self) -> None: ...

    async def drain(self) -> None:
        """Called before the component is stopped."""

    def start(self) -> None:
        self.task = asyncio.create_task(self.run(), name=self.name)
        logger.info("started %s", self.name)

    async def stop(self) -> str:
        self.stopping.set()
        try:
            await asyncio.wait_for(self.drain(), self.grace)
            verdict = "drained"
        except asyncio.TimeoutError:
            verdict = "drain timed out"
        self.task.cancel()
        with suppress(asyncio.CancelledError):
            try:
                await self.task
            except Exception as exc:
                verdict = f"had failed with {exc!r}"
        return f"{self.name}: {verdict}"


class HttpFrontend(Component):
    def __init__(self, name: str, backlog: "asyncio.Queue[int]") -> None:
        super().__init__(name)
        self.backlog = backlog
        self.accepted = 0

    async def run(self) -> None:
        while not self.stopping.is_set():
            self.accepted += 1
            await self.backlog.put(self.accepted)
            with suppress(asyncio.TimeoutError):
                await asyncio.wait_for(self.stopping.wait(), 0.11)
        say(f"{self.name} accepted {self.accepted} requests and listens no more")

    async def drain(self) -> None:
        await self.task


class Processor(Component):
    grace = 0.8

    def __init__(self, name: str, backlog: "asyncio.Queue[int]") -> None:
        super().__init__(name)
        self.backlog = backlog
        self.done: list[int] = []

    async def run(self) -> None:
        try:
            while True:
                request = await self.backlog.get()
                await asyncio.sleep(0.16)
                self.done.append(request)
                self.backlog.task_done()
        finally:
            say(f"{self.name} processed {self.done}")

    async def drain(self) -> None:
        say(f"{self.name} has {self.backlog.qsize()} waiting")
        await self.backlog.join()


class Stubborn(Component):
    async def run(self) -> None:
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            say(f"{self.name} writes its last state")
            await asyncio.sleep(0.12)
            say(f"{self.name} gives in")
            raise

    async def drain(self) -> None:
        await asyncio.sleep(5)


class Broken(Component):
    async def run(self) -> None:
        await asyncio.sleep(0.2)
        raise OSError("disk on fire")


class Service:
    def __init__(self, *components: Component) -> None:
        self.components = components
        self.shutdown = asyncio.Event()

    def request_shutdown(self, reason: str) -> None:
        say(f"shutdown requested: {reason}")
        self.shutdown.set()

    async def __aenter__(self) -> "Service":
        for component in self.components:
            component.start()
            component.task.add_done_callback(self._watch)
        say(f"running {[c.name for c in self.components]}")
        return self

    def _watch(self, task: asyncio.Task) -> None:
        if not task.cancelled() and task.exception() is not None:
            say(f"{task.get_name()} died: {task.exception()}")

    async def __aexit__(self, *exc_info: Any) -> None:
        for component in self.components:
            say(await component.stop())
        others = asyncio.all_tasks() - {asyncio.current_task()}
        say(f"stopped, {len(others)} task(s) left")


async def main() -> None:
    global START
    START = time.monotonic()
    backlog: asyncio.Queue[int] = asyncio.Queue()
    async with Service(HttpFrontend("http", backlog), Processor("worker", backlog), Stubborn("cache"),
                       Broken("disk")) as service:
        asyncio.get_running_loop().call_later(0.6, service.request_shutdown, "enough seen")
        await service.shutdown.wait()


if __name__ == "__main__":
    asyncio.run(main())
