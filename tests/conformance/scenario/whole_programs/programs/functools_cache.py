"""Caches, total ordering and reduce from functools."""
import operator
from functools import cached_property, lru_cache, reduce, total_ordering


@lru_cache(maxsize=None)
def fib(n: int) -> int:
    """Fibonacci numbers by plain recursion."""
    return n if n < 2 else fib(n - 1) + fib(n - 2)


CALLS: list[str] = []


@lru_cache(maxsize=3)
def fetch(page: str, *, upper: bool = False) -> str:
    CALLS.append(page)
    if page.startswith("!"):
        raise LookupError(f"no such page: {page[1:]}")
    return page.upper() if upper else page


@lru_cache(maxsize=8, typed=True)
def describe(value) -> str:
    return f"{type(value).__name__}={value}"


class DataSet:
    """Expensive values are computed once for every instance."""

    def __init__(self, *numbers: float) -> None:
        self.numbers = numbers
        self.work = 0

    @cached_property
    def mean(self) -> float:
        self.work += 1
        return sum(self.numbers) / len(self.numbers)

    @cached_property
    def variance(self) -> float:
        """Population variance."""
        self.work += 1
        return sum((x - self.mean) ** 2 for x in self.numbers) / len(self.numbers)


@total_ordering
class Version:
    def __init__(self, text: str) -> None:
        self.parts = tuple(int(p) for p in text.split("."))

    def __eq__(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        return self.parts == other.parts

    def __lt__(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        return self.parts < other.parts

    def __repr__(self) -> str:
        return "v" + ".".join(map(str, self.parts))


def main() -> None:
    print([fib(n) for n in range(16)])
    print(fib.cache_info(), fib.__name__, fib.__doc__)
    fib.cache_clear()
    print(fib.cache_info())
    print(fib.__wrapped__(10), fib.cache_info().currsize)

    for page in ["a", "b", "c", "a", "d", "b", "a"]:
        fetch(page)
    print(CALLS, fetch.cache_info())
    print(fetch("a", upper=True), fetch("a"), CALLS[-2:])
    for _ in range(2):
        try:
            fetch("!home")
        except LookupError as exc:
            print("LookupError:", exc)
    print("errors are not cached:", CALLS.count("!home"))
    print(fetch.cache_parameters())
    try:
        fib([1])
    except TypeError as exc:
        print("TypeError:", exc)

    print(describe(3), describe(3.0), describe(True), describe(3), describe.cache_info().hits)

    data = DataSet(2, 4, 4, 4, 5, 5, 7, 9)
    print(sorted(vars(data)), data.variance, data.mean, data.work)
    print(sorted(vars(data)))
    data.numbers = (1, 3)
    print("stale", data.mean)
    del data.mean
    print("fresh", data.mean, data.work, DataSet.variance.__doc__)

    versions = [Version(t) for t in ("1.10", "1.2", "1.2.1", "0.9")]
    print(sorted(versions), max(versions))
    print(versions[0] >= versions[1], versions[1] > versions[2], versions[1] <= Version("1.2"))
    try:
        print(versions[0] >= 3)
    except TypeError as exc:
        print("TypeError:", exc)

    print(reduce(operator.mul, range(1, 11)), reduce(lambda a, b: b + a, "stressed"))
    print(reduce(lambda acc, d: acc * 10 + d, [4, 0, 9, 6], 0), reduce(max, [], -1))
    try:
        reduce(operator.add, [])
    except TypeError as exc:
        print("TypeError:", exc)


if __name__ == "__main__":
    main()
