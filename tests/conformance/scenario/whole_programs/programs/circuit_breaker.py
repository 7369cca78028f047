"""A circuit breaker around a service that breaks and recovers."""
import asyncio
import enum
import functools
import logging
import time
from collections import Counter
from typing import Any, Awaitable, Callable, Optional, Type

log = logging.getLogger(__name__)
logging.basicConfig(level=logging.DEBUG)
logging.getLogger("asyncio").setLevel(logging.WARNING)


class BreakerState(enum.Enum):
    CLOSED = "closed"
    OPEN = "open"
    HALF_OPEN = "half-open"


class CircuitOpenError(Exception):
    def __init__(self, name: str, remaining: float) -> None:
        super().__init__(f"circuit {name!r} is open for {remaining:.1f}s more")
        self.remaining = remaining


class CircuitBreaker:
    def __init__(self, name: str, *, threshold: int = 3, recovery: float = 0.5,
                 expected: tuple[Type[BaseException], ...] = (ConnectionError, asyncio.TimeoutError)) -> None:
        self.name = name
        self.threshold = threshold
        self.recovery = recovery
        self.expected = expected
        self.failures = 0
        self.opened_at: Optional[float] = None
        self.probing = False
        self.counts: Counter = Counter()
        self.transitions: list[str] = [BreakerState.CLOSED.value]

    @property
    def state(self) -> BreakerState:
        if self.opened_at is None:
            return BreakerState.CLOSED
        if time.monotonic() - self.opened_at >= self.recovery:
            return BreakerState.HALF_OPEN
        return BreakerState.OPEN

    def _move(self, state: BreakerState) -> None:
        if self.transitions[-1] != state.value:
            log.debug("%s: %s -> %s", self.name, self.transitions[-1], state.value)
            self.transitions.append(state.value)

    def _success(self) -> None:
        self.failures = 0
        self.opened_at = None
        self._move(BreakerState.CLOSED)

    def _failure(self, was: BreakerState) -> None:
        self.failures += 1
        if was is BreakerState.HALF_OPEN or self.failures >= self.threshold:
            self.opened_at = time.monotonic()
            self._move(BreakerState.OPEN)

    def __call__(self, func: Callable[..., Awaitable[Any]]) -> Callable[..., Awaitable[Any]]:
        @functools.wraps(func)
        async def wrapper(*args: Any, **kwargs: Any) -> Any:
            state = self.state
            if state is BreakerState.OPEN or self.probing:
                self.counts["refused"] += 1
                remaining = self.recovery - (time.monotonic() - (self.opened_at or 0))
                raise CircuitOpenError(self.name, max(remaining, 0.0))
            if state is BreakerState.HALF_OPEN:
                self._move(state)
                self.probing = True
            try:
                result = await func(*args, **kwargs)
            except self.expected:
                self.counts["failed"] += 1
                self._failure(state)
                raise
            else:
                self.counts["succeeded"] += 1
                self._success()
                return result
            finally:
                self.probing = False
        wrapper.breaker = self
        return wrapper


class Service:
    """Healthy, then down, then slow, then healthy again."""

    def __init__(self) -> None:
        self.start = time.monotonic()

    def elapsed(self) -> float:
        return time.monotonic() - self.start

    async def get(self, path: str) -> str:
        await asyncio.sleep(0.03)
        now = self.elapsed()
        if path == "/bug":
            raise ValueError("not the fault of the network")
        if 0.3 < now < 1.0:
            raise ConnectionError(f"refused {path}")
        if 1.0 <= now < 1.6:
            await asyncio.sleep(5)
        return f"200 {path}"


async def main() -> None:
    service = Service()
    breaker = CircuitBreaker("api", threshold=2, recovery=0.42)

    @breaker
    async def request(path: str, timeout: float = 0.08) -> str:
        """Ask the service, but not for long."""
        return await asyncio.wait_for(service.get(path), timeout)

    print(request.__name__, "-", request.__doc__, request.breaker is breaker)
    for n in range(16):
        path = "/bug" if n == 1 else f"/{n}"
        before = breaker.state
        try:
            outcome = await request(path)
        except CircuitOpenError as exc:
            outcome = f"{type(exc).__name__}: {exc}"
        except asyncio.TimeoutError:
            outcome = "timed out"
        except (ConnectionError, ValueError) as exc:
            outcome = f"{type(exc).__name__}: {exc}"
        print(f"{n:>2} {before.value:<9} -> {breaker.state.value:<9} {outcome}")
        await asyncio.sleep(0.13)
    probes = await asyncio.gather(*(request(f"/p{n}") for n in range(3)), return_exceptions=True)
    print([p if isinstance(p, str) else type(p).__name__ for p in probes])
    print(sorted(breaker.counts.items()))
    print(" > ".join(breaker.transitions))


if __name__ == "__main__":
    asyncio.run(main())
