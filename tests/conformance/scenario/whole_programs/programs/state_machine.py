"""An order that moves through states; transitions are checked by a decorator."""
import asyncio
import functools
import time
from enum import Enum, auto
from typing import Any, Awaitable, Callable


class State(Enum):
    CREATED = auto()
    PAID = auto()
    PACKED = auto()
    SHIPPED = auto()
    CANCELLED = auto()

    @property
    def final(self) -> bool:
        return self in (State.SHIPPED, State.CANCELLED)


class IllegalTransition(Exception):
    def __init__(self, name: str, state: State) -> None:
        super().__init__(f"cannot {name} while {state.name.lower()}")
        self.state = state


def transition(*sources: State, to: State):
    """Allow a method only in some states, and move to another when it succeeds."""
    def decorator(method: Callable[..., Awaitable[Any]]):
        @functools.wraps(method)
        async def wrapper(self: "Order", *args: Any, **kwargs: Any) -> Any:
            async with self.lock:
                if self.state not in sources:
                    raise IllegalTransition(method.__name__, self.state)
                before = self.state
                result = await method(self, *args, **kwargs)
                self._enter(to)
                await self._notify(before, to)
                return result
        wrapper.allowed = sources
        wrapper.target = to
        return wrapper
    return decorator


class Order:
    def __init__(self, number: int, clock: Callable[[], float]) -> None:
        self.number = number
        self.clock = clock
        self.state = State.CREATED
        self.lock = asyncio.Lock()
        self.changed = asyncio.Condition()
        self.history: list[tuple[float, State]] = [(0.0, self.state)]
        self.hooks: list[Callable[["Order", State, State], Awaitable[None]]] = []

    def _enter(self, state: State) -> None:
        self.state = state
        self.history.append((self.clock(), state))

    async def _notify(self, before: State, after: State) -> None:
        for hook in self.hooks:
            await hook(self, before, after)
        async with self.changed:
            self.changed.notify_all()

    async def wait_for_state(self, *states: State) -> State:
        async with self.changed:
            await self.changed.wait_for(lambda: self.state in states or self.state.final)
        return self.state

    @transition(State.CREATED, to=State.PAID)
    async def pay(self, amount: float) -> str:
        await asyncio.sleep(0.2)
        if amount <= 0:
            raise ValueError(f"strange amount {amount:.2f}")
        return f"receipt-{self.number}-{amount:.2f}"

    @transition(State.PAID, to=State.PACKED)
    async def pack(self) -> int:
        await asyncio.sleep(0.31)
        return 3

    @transition(State.PACKED, to=State.SHIPPED)
    async def ship(self, carrier: str = "post") -> str:
        await asyncio.sleep(0.12)
        return f"by {carrier}"

    @transition(State.CREATED, State.PAID, to=State.CANCELLED)
    async def cancel(self) -> None:
        """Cancel an order that is not packed yet."""


async def attempt(name: str, action: Awaitable[Any]) -> None:
    try:
        print(f"{name}: {await action}")
    except (IllegalTransition, ValueError) as exc:
        print(f"{name}: {type(exc).__name__}: {exc}")


async def announce(order: Order, before: State, after: State) -> None:
    print(f"  order {order.number}: {before.name} -> {after.name} at {order.clock():.1f}")


async def watcher(order: Order, *states: State) -> str:
    reached = await order.wait_for_state(*states)
    return f"{order.number} saw {reached.name} at {order.clock():.1f}"


async def main() -> None:
    start = time.monotonic()

    def clock() -> float:
        return time.monotonic() - start

    first, second = Order(1, clock), Order(2, clock)
    for order in (first, second):
        order.hooks.append(announce)
    watchers = [asyncio.create_task(watcher(first, State.PACKED)),
                asyncio.create_task(watcher(first, State.SHIPPED)),
                asyncio.create_task(watcher(second, State.PACKED))]

    await attempt("ship too early", first.ship())
    await attempt("pay nothing", first.pay(-1))
    print("still", first.state.name, first.lock.locked())
    await attempt("pay", first.pay(19.9))
    await asyncio.gather(
        attempt("pack", first.pack()),
        attempt("pack again", first.pack()),
        attempt("second pays", second.pay(5)),
    )
    await asyncio.gather(attempt("ship", first.ship(carrier="drone")), attempt("cancel second", second.cancel()))
    await attempt("cancel too late", first.cancel())
    for line in await asyncio.gather(*watchers):
        print(line)
    for order in (first, second):
        print(order.number, [f"{state.name}@{when:.1f}" for when, state in order.history], order.state.final)
    print(Order.cancel.__name__, Order.cancel.__doc__, [s.name for s in Order.cancel.allowed], Order.ship.target.name)


if __name__ == "__main__":
    asyncio.run(main())
