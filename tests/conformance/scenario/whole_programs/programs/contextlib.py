"""Context managers written as generators, and the small helpers around them."""
import io
from contextlib import (ContextDecorator, closing, contextmanager, nullcontext,
                        redirect_stdout, suppress)


@contextmanager
def indented(title: str, depth: int = 2):
    """Announce a block, give the body a prefix, and always close the block."""
    print(f"<{title}>")
    try:
        yield " " * depth
    except ZeroDivisionError as exc:
        print(f"  swallowed {type(exc).__name__}: {exc}")
    else:
        print("  (clean)")
    finally:
        print(f"</{title}>")


class Ledger:
    """Something that has only a close() method."""

    def __init__(self, owner: str) -> None:
        self.owner = owner
        self.entries: list[int] = []
        self.closed = False

    def post(self, amount: int) -> None:
        if self.closed:
            raise ValueError(f"ledger of {self.owner} is closed")
        self.entries.append(amount)

    def close(self) -> None:
        self.closed = True
        print(f"ledger {self.owner}: {len(self.entries)} entries, total {sum(self.entries)}")


class traced(ContextDecorator):
    """Usable as a with statement and as a decorator."""

    def __enter__(self):
        print("enter")
        return self

    def __exit__(self, exc_type, exc, tb) -> bool:
        print("leave", exc_type.__name__ if exc_type else None)
        return False


@traced()
def halve(n: int) -> int:
    if n % 2:
        raise ValueError(f"{n} is odd")
    return n // 2


@contextmanager
def never_yields():
    if False:
        yield


@contextmanager
def yields_twice():
    yield 1
    yield 2


def main() -> None:
    with indented("first") as pad:
        print(pad + "body runs")
    with indented("second", depth=4) as pad:
        print(pad + str(1 // 0))
    try:
        with indented("third"):
            raise KeyError("missing")
    except KeyError as exc:
        print("outside:", repr(exc))

    with closing(Ledger("ann")) as ledger:
        ledger.post(30)
        ledger.post(-12)
    try:
        ledger.post(1)
    except ValueError as exc:
        print("ValueError:", exc)

    counts: dict[str, int] = {"a": 1}
    with suppress(KeyError, IndexError):
        counts["a"] += 1
        counts["b"] += 1
        print("not reached")
    print(counts)

    sink = io.StringIO()
    with redirect_stdout(sink):
        print("captured line")
        print("another", "one", sep="-")
    print("sink holds", repr(sink.getvalue()))

    print(halve(10))
    try:
        halve(7)
    except ValueError as exc:
        print("halve failed:", exc)

    for broken in (never_yields, yields_twice):
        try:
            with broken() as got:
                print("inside", got)
        except RuntimeError as exc:
            print(f"{broken.__name__}: {exc}")
    with nullcontext(42) as value:
        print(value)


if __name__ == "__main__":
    main()
