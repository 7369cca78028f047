"""ExitStack and AsyncExitStack: a number of resources known only at run time."""
import asyncio
from contextlib import AsyncExitStack, ExitStack, asynccontextmanager, contextmanager


@contextmanager
def resource(name: str, fail_on_enter: bool = False):
    if fail_on_enter:
        raise OSError(f"cannot acquire {name}")
    print("  acquire", name)
    try:
        yield name.upper()
    finally:
        print("  release", name)


class Transaction:
    """Roll back with a stack of callbacks unless it was committed."""

    def __init__(self) -> None:
        self.stack = ExitStack()
        self.data: dict[str, int] = {}

    def __enter__(self) -> "Transaction":
        self.stack.__enter__()
        return self

    def put(self, key: str, value: int) -> None:
        undo = (self.data.__setitem__, key, self.data[key]) if key in self.data else (self.data.pop, key)
        self.stack.callback(*undo)
        self.data[key] = value

    def commit(self) -> None:
        self.stack.pop_all()

    def __exit__(self, *details) -> bool:
        self.stack.__exit__(*details)
        return details[0] is not None and issubclass(details[0], LookupError)


def ignore_value_error(exc_type, exc, tb) -> bool:
    print("  leaving with:", exc)
    return exc_type is ValueError


def replace_error(exc_type, exc, tb) -> None:
    if exc is not None:
        raise RuntimeError("while leaving") from exc


@asynccontextmanager
async def connection(host: str, delay: float):
    await asyncio.sleep(delay)
    print("  connected", host)
    try:
        yield f"conn:{host}"
    finally:
        await asyncio.sleep(delay)
        print("  closed", host)


async def hang_up(code: int, *, reason: str) -> None:
    await asyncio.sleep(0.01)
    print(f"  hang up code={code} reason={reason}")


async def remote() -> None:
    print("async stack")
    async with AsyncExitStack() as stack:
        stack.push_async_callback(hang_up, 7, reason="done")
        names = [await stack.enter_async_context(connection(host, 0.02))
                 for host in ("red", "blue")]
        stack.enter_context(resource("lock"))
        stack.callback(print, "  plain callback")
        print("  names", names)


def main() -> None:
    with ExitStack() as stack:
        values = [stack.enter_context(resource(n)) for n in ("x", "y", "z")]
        print("  have", values)

    print("third one fails")
    try:
        with ExitStack() as stack:
            for n in ("x", "y", "z"):
                stack.enter_context(resource(n, fail_on_enter=n == "z"))
    except OSError as exc:
        print("  OSError:", exc)

    print("pop_all keeps them open")
    with ExitStack() as stack:
        stack.enter_context(resource("p"))
        stack.enter_context(resource("q"))
        keep = stack.pop_all()
    print("  still open")
    keep.close()

    with ExitStack() as stack:
        stack.push(ignore_value_error)
        raise ValueError("small problem")
    try:
        with ExitStack() as stack:
            stack.push(replace_error)
            raise KeyError("k")
    except RuntimeError as exc:
        print("  RuntimeError:", exc, "| cause", repr(exc.__cause__))

    with Transaction() as tx:
        tx.put("a", 1)
        tx.put("b", 2)
        tx.commit()
        tx.put("a", 100)
        raise IndexError("abort")
    print("  after abort", tx.data)
    asyncio.run(remote())


if __name__ == "__main__":
    main()
