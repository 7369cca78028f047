"""Home-made versions of well-known itertools recipes."""
import collections
import itertools
import operator
from typing import Callable, Iterable, Iterator


def first_n(n: int, iterable: Iterable) -> list:
    return list(itertools.islice(iterable, n))


def powers(base: int) -> Iterator[int]:
    return map(pow, itertools.repeat(base), itertools.count())


def drain(iterator: Iterator, n=None) -> None:
    """Move an iterator n steps ahead, or to its end."""
    if n is None:
        collections.deque(iterator, maxlen=0)
        return
    next(itertools.islice(iterator, n, n), None)


def same_everywhere(iterable: Iterable) -> bool:
    groups = itertools.groupby(iterable)
    return next(groups, True) and not next(groups, False)


def blocks(iterable: Iterable, size: int, *, fill=None) -> Iterator[tuple]:
    args = [iter(iterable)] * size
    return itertools.zip_longest(*args, fillvalue=fill)


def chunks(iterable: Iterable, size: int) -> Iterator[tuple]:
    if size < 1:
        raise ValueError("size must be at least one")
    source = iter(iterable)
    while chunk := tuple(itertools.islice(source, size)):
        yield chunk


def windows(iterable: Iterable, size: int) -> Iterator[tuple]:
    source = iter(iterable)
    window = collections.deque(itertools.islice(source, size - 1), maxlen=size)
    for item in source:
        window.append(item)
        yield tuple(window)


def split_by(predicate: Callable, iterable: Iterable) -> tuple[Iterator, Iterator]:
    left, right = itertools.tee(iterable)
    return itertools.filterfalse(predicate, left), filter(predicate, right)


def take_turns(*iterables: Iterable) -> Iterator:
    active = len(iterables)
    nexts = itertools.cycle(iter(it).__next__ for it in iterables)
    while active:
        try:
            for step in nexts:
                yield step()
        except StopIteration:
            active -= 1
            nexts = itertools.cycle(itertools.islice(nexts, active))


def all_subsets(iterable: Iterable) -> Iterator[tuple]:
    pool = list(iterable)
    return itertools.chain.from_iterable(itertools.combinations(pool, r) for r in range(len(pool) + 1))


def distinct(iterable: Iterable, key: Callable = None) -> Iterator:
    seen = set()
    for element in iterable:
        mark = element if key is None else key(element)
        if mark not in seen:
            seen.add(mark)
            yield element


def sieve(limit: int) -> Iterator[int]:
    flags = bytearray((0, 1)) * (limit // 2)
    yield 2
    for p in itertools.compress(range(3, limit, 2), flags[3::2]):
        flags[p * p::2 * p] = bytes(len(range(p * p, len(flags), 2 * p)))
        if flags[p]:
            yield p


def polynomial(coefficients: list[int], x: int) -> int:
    xs = map(pow, itertools.repeat(x), reversed(range(len(coefficients))))
    return sum(map(operator.mul, coefficients, xs))


def main() -> None:
    print("powers", first_n(8, powers(3)))
    it = iter("abcdefgh")
    drain(it, 3)
    print("after three", next(it))
    drain(it)
    print("after all", next(it, "nothing"))
    print("same", same_everywhere("aaaa"), same_everywhere("aaba"), same_everywhere(""))
    print("blocks", ["".join(b) for b in blocks("ABCDEFG", 3, fill="-")])
    print("chunks", list(chunks(range(7), 3)))
    try:
        next(chunks([], 0))
    except ValueError as exc:
        print("chunks:", exc)
    print("windows", ["".join(w) for w in windows("PYTHON", 4)])
    even, odd = split_by(lambda n: n % 2, range(10))
    print("split", list(even), list(odd))
    print("turns", "".join(take_turns("ABC", "D", "EF")))
    print("subsets", list(all_subsets("xyz")))
    print("distinct", "".join(distinct("mississippi")), "".join(distinct("AbBaCc", str.lower)))
    print("sieve", list(sieve(50)))
    print("polynomial", polynomial([1, -4, -17, 60], 5), polynomial([2, 0, 1], 3))


if __name__ == "__main__":
    main()
