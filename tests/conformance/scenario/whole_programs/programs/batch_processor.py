"""Collect single requests into batches by size or by time."""
import asyncio
import json
import statistics
import time
from dataclasses import dataclass, field
from typing import Any, Iterable, Optional


@dataclass
class Request:
    payload: Any
    future: "asyncio.Future[Any]"
    arrived: float = field(default_factory=time.monotonic)


class BatchError(Exception):
    def __init__(self, payload: Any, reason: str) -> None:
        super().__init__(payload, reason)
        self.payload = payload
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.reason} ({self.payload!r})"


def crunch(numbers: list[Any]) -> list[Any]:
    """Blocking work on a whole batch; it runs in a thread."""
    out: list[Any] = []
    for number in numbers:
        try:
            out.append(sum(int(d) ** 2 for d in str(abs(number))))
        except TypeError:
            out.append(BatchError(number, "not a number"))
    return out


class Batcher:
    def __init__(self, max_size: int, max_wait: float) -> None:
        self.max_size = max_size
        self.max_wait = max_wait
        self.pending: list[Request] = []
        self.timer: Optional[asyncio.TimerHandle] = None
        self.sizes: list[int] = []
        self.reasons: list[str] = []
        self.flushes: set[asyncio.Task] = set()
        self.closed = False

    def submit(self, payload: Any) -> "asyncio.Future[Any]":
        if self.closed:
            raise RuntimeError("the batcher is closed")
        loop = asyncio.get_running_loop()
        request = Request(payload, loop.create_future())
        self.pending.append(request)
        if len(self.pending) >= self.max_size:
            self._flush("size")
        elif self.timer is None:
            self.timer = loop.call_later(self.max_wait, self._flush, "time")
        return request.future

    def _flush(self, reason: str) -> None:
        if self.timer is not None:
            self.timer.cancel()
            self.timer = None
        batch, self.pending = self.pending, []
        if not batch:
            return
        self.sizes.append(len(batch))
        self.reasons.append(reason)
        task = asyncio.create_task(self._process(batch), name=f"batch-{len(self.sizes)}")
        self.flushes.add(task)
        task.add_done_callback(self.flushes.discard)

    async def _process(self, batch: list[Request]) -> None:
        results = await asyncio.to_thread(crunch, [request.payload for request in batch])
        await asyncio.sleep(0.05)
        for request, result in zip(batch, results):
            if request.future.done():
                continue
            if isinstance(result, Exception):
                request.future.set_exception(result)
            else:
                request.future.set_result(result)

    async def close(self) -> None:
        self.closed = True
        self._flush("close")
        if self.flushes:
            await asyncio.wait(self.flushes)


async def ask(batcher: Batcher, payload: Any, delay: float, waits: list[float]) -> str:
    await asyncio.sleep(delay)
    began = time.monotonic()
    try:
        value = await batcher.submit(payload)
    except BatchError as exc:
        value = f"BatchError: {exc}"
    waits.append(time.monotonic() - began)
    return f"{payload!r}={value}"


async def ask_many(batcher: Batcher, plan: Iterable[tuple[Any, float]]) -> list[float]:
    waits: list[float] = []
    for answer in await asyncio.gather(*(ask(batcher, p, d, waits) for p, d in plan)):
        print(" ", answer)
    return waits


async def main() -> None:
    batcher = Batcher(max_size=3, max_wait=0.2)
    plan = [(12, 0.0), (345, 0.02), (6789, 0.04), (-5, 0.3), ("ten", 0.34), (1001, 0.9), (7, 0.93), (8, 0.95), (99, 0.97)]
    waits = await ask_many(batcher, plan)
    print("sizes", batcher.sizes, "reasons", batcher.reasons)
    print(f"{len(waits)} waits, all at least 0.05: {statistics.median(waits) >= 0.05 and min(waits) >= 0.049}")

    impatient = batcher.submit(55)
    try:
        await asyncio.wait_for(impatient, 0.1)
    except asyncio.TimeoutError:
        print("impatient was cancelled:", impatient.cancelled())
    last = batcher.submit(44)
    await batcher.close()
    print("last", last.result(), "flushes left", len(batcher.flushes), batcher.reasons[-1])
    try:
        batcher.submit(1)
    except RuntimeError as exc:
        print("RuntimeError:", exc)
    print(json.dumps({"sizes": batcher.sizes, "mean": statistics.mean(batcher.sizes),
                      "mode": statistics.mode(batcher.reasons)}, indent=2))


if __name__ == "__main__":
    asyncio.run(main())
