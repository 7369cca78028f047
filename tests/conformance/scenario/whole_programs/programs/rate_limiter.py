"""A token bucket, used directly, as a context manager, and as a decorator."""
import asyncio
import functools
import time
from collections import deque
from typing import Any, Awaitable, Callable, TypeVar

T = TypeVar("T")


class RateLimitExceeded(Exception):
    def __init__(self, wait: float) -> None:
        super().__init__(f"rate limit exceeded, retry in {wait:.1f}s")
        self.wait = wait


class TokenBucket:
    """Holds at most `capacity` tokens and gains `rate` of them a second."""

    def __init__(self, rate: float, capacity: int) -> None:
        if rate <= 0 or capacity <= 0:
            raise ValueError("rate and capacity must be positive")
        self.rate = rate
        self.capacity = capacity
        self.tokens = float(capacity)
        self.updated = time.monotonic()
        self.waiters: deque[asyncio.Future] = deque()
        self.lock = asyncio.Lock()

    def _refill(self) -> None:
        now = time.monotonic()
        self.tokens = min(self.capacity, self.tokens + (now - self.updated) * self.rate)
        self.updated = now

    def try_acquire(self, n: int = 1) -> bool:
        self._refill()
        if self.tokens + 1e-6 >= n:
            self.tokens -= n
            return True
        return False

    def time_until(self, n: int = 1) -> float:
        self._refill()
        return max(0.0, (n - self.tokens) / self.rate)

    async def acquire(self, n: int = 1) -> None:
        if n > self.capacity:
            raise ValueError(f"cannot take {n} tokens from a bucket of {self.capacity}")
        async with self.lock:
            while not self.try_acquire(n):
                await asyncio.sleep(self.time_until(n))

    async def __aenter__(self) -> "TokenBucket":
        await self.acquire()
        return self

    async def __aexit__(self, *exc_info: Any) -> None:
        return None


def limited(bucket: TokenBucket, *, block: bool = True):
    """Limit how often a coroutine function may be called."""
    def decorator(func: Callable[..., Awaitable[T]]) -> Callable[..., Awaitable[T]]:
        @functools.wraps(func)
        async def wrapper(*args: Any, **kwargs: Any) -> T:
            if block:
                await bucket.acquire()
            elif not bucket.try_acquire():
                raise RateLimitExceeded(bucket.time_until())
            return await func(*args, **kwargs)
        return wrapper
    return decorator


async def main() -> None:
    start = time.monotonic()

    def stamp() -> str:
        return f"[{time.monotonic() - start:.1f}]"

    bucket = TokenBucket(rate=5, capacity=3)

    async def call(n: int) -> str:
        async with bucket:
            print(stamp(), "call", n)
            return f"answer {n}"

    answers = await asyncio.gather(*(call(n) for n in range(7)))
    print(answers[0], answers[-1], len(answers))

    await asyncio.sleep(0.81)
    print(stamp(), "tokens after a rest:", f"{bucket.time_until(3):.1f}", bucket.try_acquire(3), bucket.try_acquire())
    try:
        await bucket.acquire(4)
    except ValueError as exc:
        print("ValueError:", exc)
    try:
        TokenBucket(0, 1)
    except ValueError as exc:
        print("ValueError:", exc)

    strict = TokenBucket(rate=2.5, capacity=2)

    @limited(strict, block=False)
    async def ping(host: str) -> str:
        """Ping a host."""
        await asyncio.sleep(0.03)
        return f"pong from {host}"

    print(ping.__name__, ping.__doc__)
    for host in ("one", "two", "three"):
        try:
            print(stamp(), await ping(host))
        except RateLimitExceeded as exc:
            print(stamp(), "RateLimitExceeded:", exc)
            await asyncio.sleep(exc.wait + 0.01)
            print(stamp(), await ping(host))

    slow = TokenBucket(rate=1, capacity=1)
    await slow.acquire()
    try:
        await asyncio.wait_for(slow.acquire(), timeout=0.22)
    except asyncio.TimeoutError:
        print(stamp(), "gave up waiting; lock held:", slow.lock.locked())


if __name__ == "__main__":
    asyncio.run(main())
