"""An event bus that does not keep its listeners alive."""
import asyncio
import inspect
import weakref
from collections import defaultdict
from dataclasses import dataclass, field
from itertools import count
from typing import Any, Callable, DefaultDict, Union

Handler = Callable[["Event"], Any]
_serial = count(1)


@dataclass(frozen=True)
class Event:
    name: str
    data: dict[str, Any] = field(default_factory=dict)
    id: int = field(default_factory=lambda: next(_serial))


@dataclass(frozen=True)
class Failure:
    handler: str
    error: Exception

    def __str__(self) -> str:
        return f"{self.handler} -> {type(self.error).__name__}({self.error})"


class EventBus:
    def __init__(self) -> None:
        self._handlers: DefaultDict[str, list[tuple[int, weakref.ref]]] = defaultdict(list)
        self.failures: list[Failure] = []
        self.dead = 0

    def on(self, name: str, handler: Handler, priority: int = 0) -> Handler:
        def forget(ref: weakref.ref) -> None:
            self.dead += 1
            self._handlers[name] = [(p, r) for p, r in self._handlers[name] if r is not ref]

        if inspect.ismethod(handler):
            ref: Union[weakref.ref, weakref.WeakMethod] = weakref.WeakMethod(handler, forget)
        else:
            ref = weakref.ref(handler, forget)
        self._handlers[name].append((priority, ref))
        self._handlers[name].sort(key=lambda pair: -pair[0])
        return handler

    def off(self, name: str, handler: Handler) -> bool:
        before = len(self._handlers[name])
        self._handlers[name] = [(p, r) for p, r in self._handlers[name] if r() != handler]
        return len(self._handlers[name]) < before

    async def emit(self, name: str, **data: Any) -> list[Any]:
        event = Event(name, data)
        results = []
        for _, ref in list(self._handlers[name]) + list(self._handlers["*"]):
            handler = ref()
            if handler is None:
                continue
            try:
                result = handler(event)
                if inspect.isawaitable(result):
                    result = await result
                results.append(result)
            except Exception as exc:
                self.failures.append(Failure(handler.__qualname__, exc))
        return results

    def once(self, name: str) -> "asyncio.Future[Event]":
        """A future for the next event; the future keeps the handler alive."""
        future = asyncio.get_running_loop().create_future()

        def handler(event: Event) -> None:
            if not future.done():
                future.set_result(event)
        self.on(name, handler)
        future.add_done_callback(lambda _: self.off(name, handler))
        return future

    def listeners(self, name: str) -> int:
        return len(self._handlers[name])


class Account:
    def __init__(self, owner: str) -> None:
        self.owner = owner
        self.balance = 0

    def deposit(self, event: Event) -> str:
        self.balance += event.data["amount"]
        return f"{self.owner}={self.balance}"

    async def audit(self, event: Event) -> str:
        await asyncio.sleep(0.05)
        return f"{self.owner} audited #{event.id}"

    def __del__(self) -> None:
        print(f"  account of {self.owner} is gone")


def log_all(event: Event) -> str:
    return f"log {event.name} {sorted(event.data)}"


def picky(event: Event) -> str:
    if event.data["amount"] > 50:
        raise ValueError(f"amount {event.data['amount']} is too much")
    return "fine"


async def main() -> None:
    bus = EventBus()
    ann, bob = Account("ann"), Account("bob")
    bus.on("deposit", ann.deposit)
    bus.on("deposit", bob.deposit, priority=5)
    bus.on("deposit", picky, priority=-1)
    bus.on("audit", ann.audit)
    bus.on("*", log_all)
    print(await bus.emit("deposit", amount=10))
    print(await bus.emit("deposit", amount=99))
    print("failures", [str(f) for f in bus.failures])
    print(await bus.emit("audit", by="zoe"), await bus.emit("unknown"))

    print("deleting bob; listeners", bus.listeners("deposit"))
    del bob
    print("listeners", bus.listeners("deposit"), "dead", bus.dead, await bus.emit("deposit", amount=1))
    print("off", bus.off("deposit", picky), bus.off("deposit", picky), bus.listeners("deposit"))

    bus.on("deposit", lambda event: "never called")
    print("a lambda dies at once:", bus.listeners("deposit"), "dead", bus.dead)

    waiter = bus.once("audit")
    asyncio.get_running_loop().call_later(0.1, lambda: asyncio.ensure_future(bus.emit("audit", by="timer")))
    event = await asyncio.wait_for(waiter, 1)
    print("once got", event.name, event.data, event.id)
    await asyncio.sleep(0.06)
    try:
        await asyncio.wait_for(bus.once("nothing"), 0.05)
    except asyncio.TimeoutError:
        print("no such event came; listeners", bus.listeners("nothing"))
    finalizer = weakref.finalize(ann, print, "  finalizer for ann")
    del ann
    print("alive", finalizer.alive, "audit listeners", bus.listeners("audit"))
    registry = weakref.WeakValueDictionary(kept=log_all, lost=Account("tmp"))
    print("registry", sorted(registry))


if __name__ == "__main__":
    asyncio.run(main())
