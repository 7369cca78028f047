"""Generators: send, throw, close, delegation, and generators as coroutines."""
from collections import deque
from typing import Generator, Iterator


def averager() -> Generator[float, float, int]:
    """Running average of everything sent; returns how many numbers came."""
    total, count, average = 0.0, 0, 0.0
    try:
        while True:
            value = yield average
            if value is None:
                return count
            total += value
            count += 1
            average = total / count
    finally:
        print(f"  averager done after {count}")


def echo():
    print("  starts when next() is called")
    try:
        value = None
        while True:
            try:
                value = yield value
            except ValueError as exc:
                value = f"caught {exc}"
    finally:
        print("  cleaning up")


def collect(results: list[int]):
    while True:
        count = yield from averager()
        results.append(count)


def flatten(items) -> Iterator:
    for item in items:
        if isinstance(item, (list, tuple)):
            yield from flatten(item)
        else:
            yield item


def countdown(name: str, n: int):
    while n:
        yield f"{name}{n}"
        n -= 1
    return f"{name} finished"


def run_all(*tasks) -> None:
    """A tiny scheduler that takes the tasks in turn."""
    ready, trace = deque(tasks), []
    while ready:
        task = ready.popleft()
        try:
            trace.append(next(task))
            ready.append(task)
        except StopIteration as stop:
            trace.append(stop.value)
    print(trace)


def leaks():
    yield 1
    raise StopIteration("inside")


def main() -> None:
    avg = averager()
    print(next(avg), avg.send(10), avg.send(30), avg.send(5))
    try:
        avg.send(None)
    except StopIteration as stop:
        print("StopIteration value", stop.value)

    gen = echo()
    try:
        gen.send("too early")
    except TypeError as exc:
        print("TypeError:", exc)
    print(next(gen), gen.send("hi"), gen.throw(ValueError("oops")), next(gen))
    gen.close()
    print(list(gen), gen.gi_frame is None)
    try:
        gen.throw(KeyError("late"))
    except KeyError as exc:
        print("KeyError:", exc)

    results: list[int] = []
    collector = collect(results)
    next(collector)
    for value in (1, 2, 3, None, 4, None):
        collector.send(value)
    collector.close()
    print(results)
    print(list(flatten([1, [2, (3, [4, []])], "five"])))
    run_all(countdown("a", 3), countdown("b", 1), countdown("c", 2))
    try:
        list(leaks())
    except RuntimeError as exc:
        print("RuntimeError:", exc, "| from", repr(exc.__cause__))
    squares = (n * n for n in range(10) if n % 3)
    print(next(squares), sum(squares), next(squares, "empty"), type(squares).__name__)
    first, *rest = (c.upper() for c in "gen")
    print(first, rest, [x for x in countdown("z", 2)], dict(enumerate(countdown("q", 2), start=5)))


if __name__ == "__main__":
    main()
