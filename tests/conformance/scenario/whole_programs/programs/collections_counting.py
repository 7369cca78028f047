"""Counter, defaultdict and deque at work."""
from collections import Counter, defaultdict, deque
from typing import Iterable, Iterator

TEXT = """the quick brown fox jumps over the lazy dog
the dog sleeps while the quick fox runs over the hill"""


def word_report() -> None:
    words = Counter(TEXT.split())
    print(words.most_common(3))
    print("total", sum(words.values()), "distinct", len(words), "absent", words["cat"], "cat" in words)
    by_length: defaultdict[int, list[str]] = defaultdict(list)
    for word in sorted(words):
        by_length[len(word)].append(word)
    print({length: " ".join(group) for length, group in sorted(by_length.items())})


def counter_arithmetic() -> None:
    stock = Counter(apples=5, pears=2, plums=0)
    sold = Counter({"apples": 3, "pears": 4})
    print("add", stock + sold)
    print("sub", stock - sold)
    print("and", stock & sold, "or", stock | sold)
    stock.subtract(sold)
    print("subtract", stock, "negative", -stock, "positive", +stock)
    stock.update(["plums", "plums", "figs"])
    print(sorted(stock.items()), sorted(stock.elements()))
    del stock["figs"]
    print(repr(Counter("abracadabra")), Counter("aab") == Counter("aba"))


def tail(lines: Iterable[str], n: int = 2) -> list[str]:
    return list(deque(lines, maxlen=n))


def moving_average(values: Iterable[float], n: int = 3) -> Iterator[float]:
    it = iter(values)
    window = deque([next(it) for _ in range(n - 1)])
    window.appendleft(0)
    total = sum(window)
    for value in it:
        total += value - window.popleft()
        window.append(value)
        yield total / n


def round_robin(*queues: str) -> str:
    waiting = deque(iter(q) for q in queues)
    out = []
    while waiting:
        try:
            while True:
                out.append(next(waiting[0]))
                waiting.rotate(-1)
        except StopIteration:
            waiting.popleft()
    return "".join(out)


def deque_tour() -> None:
    d = deque("ghi")
    d.append("j")
    d.appendleft("f")
    print(d, len(d), d[0], d[-1], "h" in d)
    d.extend("kl")
    d.extendleft("edc")
    d.rotate(2)
    print("".join(d), d.index("c"), d.count("k"))
    d.remove("g")
    d.insert(1, "*")
    d.reverse()
    print("".join(d), list(reversed(d))[:3])
    limited = deque([1, 2, 3], maxlen=3)
    limited.append(4)
    limited.appendleft(0)
    print(limited, limited.maxlen, limited + deque([9]))
    for action in (lambda: deque().pop(), lambda: d.remove("zz"), lambda: limited.insert(1, 7), lambda: d[99]):
        try:
            action()
        except (IndexError, ValueError) as exc:
            print(f"{type(exc).__name__}: {exc}")
    try:
        for item in d:
            d.append(item)
    except RuntimeError as exc:
        print("RuntimeError:", exc)


def graph() -> None:
    """A breadth-first walk over a defaultdict of sets."""
    edges = [("a", "b"), ("a", "c"), ("b", "d"), ("c", "d"), ("d", "e"), ("x", "y")]
    links: defaultdict[str, set[str]] = defaultdict(set)
    for left, right in edges:
        links[left].add(right)
        links[right].add(left)
    distance = {"a": 0}
    todo = deque(["a"])
    while todo:
        node = todo.popleft()
        for other in sorted(links[node]):
            if other not in distance:
                distance[other] = distance[node] + 1
                todo.append(other)
    print(distance, len(links), links.get("zz"), len(links), links["zz"], len(links))


def main() -> None:
    word_report()
    counter_arithmetic()
    print(tail(f"line {i}" for i in range(10)), list(moving_average([40, 30, 50, 46, 39, 44])))
    print(round_robin("ABC", "D", "EFGH"))
    deque_tour()
    graph()
    print(defaultdict(int, a=1))


if __name__ == "__main__":
    main()
