"""Heaps: sorting, a priority queue with removal, merging and shortest paths."""
import heapq
import itertools
import random
from dataclasses import dataclass, field
from typing import Any, Iterable, Iterator


def heapsort(iterable: Iterable) -> list:
    heap: list = []
    for value in iterable:
        heapq.heappush(heap, value)
    return [heapq.heappop(heap) for _ in range(len(heap))]


class TaskQueue:
    """Priorities can be changed, and entries removed lazily."""

    REMOVED = "<removed>"

    def __init__(self) -> None:
        self.heap: list[list] = []
        self.finder: dict[str, list] = {}
        self.counter = itertools.count()

    def add(self, task: str, priority: int = 0) -> None:
        if task in self.finder:
            self.remove(task)
        entry = [priority, next(self.counter), task]
        self.finder[task] = entry
        heapq.heappush(self.heap, entry)

    def remove(self, task: str) -> None:
        entry = self.finder.pop(task)
        entry[-1] = self.REMOVED

    def pop(self) -> str:
        while self.heap:
            priority, _, task = heapq.heappop(self.heap)
            if task is not self.REMOVED:
                del self.finder[task]
                return f"{task}:{priority}"
        raise KeyError("pop from an empty priority queue")


@dataclass(order=True)
class Prioritized:
    priority: int
    item: Any = field(compare=False)


def dijkstra(graph: dict[str, dict[str, int]], start: str) -> dict[str, tuple[int, str]]:
    best: dict[str, tuple[int, str]] = {}
    todo = [(0, start, start)]
    while todo:
        cost, node, path = heapq.heappop(todo)
        if node in best:
            continue
        best[node] = (cost, path)
        for other, step in graph[node].items():
            if other not in best:
                heapq.heappush(todo, (cost + step, other, path + other))
    return best


def running_median(values: Iterable[float]) -> Iterator[float]:
    low: list[float] = []
    high: list[float] = []
    for value in values:
        heapq.heappush(high, -heapq.heappushpop(low, -value))
        if len(high) > len(low) + 1:
            heapq.heappush(low, -heapq.heappop(high))
        yield high[0] if len(high) > len(low) else (high[0] - low[0]) / 2


def is_heap(items: list) -> bool:
    return all(items[(i - 1) // 2] <= items[i] for i in range(1, len(items)))


def main() -> None:
    print(heapsort([1, 3, 5, 7, 9, 2, 4, 6, 8, 0]))
    data = random.Random(4).sample(range(100), 7)
    heapq.heapify(data)
    print(data, is_heap(data), data[0])
    print(heapq.heappushpop(data, 1), heapq.heappushpop(data, 50), heapq.heapreplace(data, 2), data)

    queue = TaskQueue()
    for name, priority in (("write", 5), ("test", 3), ("plan", 1), ("ship", 9), ("idle", 3)):
        queue.add(name, priority)
    queue.add("ship", 0)
    queue.remove("test")
    order = []
    try:
        while True:
            order.append(queue.pop())
    except KeyError as exc:
        print(order, "KeyError:", exc)

    heap = [Prioritized(2, {"b": 1}), Prioritized(1, [3]), Prioritized(2, None)]
    heapq.heapify(heap)
    print(heapq.heappop(heap), len(heap))
    try:
        heapq.heapify([(1, {}), (1, {})])
    except TypeError as exc:
        print("TypeError:", exc)

    logs = [["01 boot", "07 login"], ["02 disk", "03 net", "09 halt"], []]
    print(list(heapq.merge(*logs)))
    print(list(heapq.merge(["dog", "horse"], ["cat", "fish", "kangaroo"], key=len)))
    print(list(heapq.merge([9, 5, 1], [8, 2], reverse=True)), list(itertools.islice(
        heapq.merge(itertools.count(0, 3), itertools.count(1, 5)), 7)))
    stocks = [("IBM", 91.1), ("AAPL", 543.2), ("FB", 21.0), ("HPQ", 31.7), ("YHOO", 16.3)]
    print(heapq.nlargest(2, stocks, key=lambda s: s[1]), heapq.nsmallest(2, stocks), heapq.nsmallest(1, []))
    graph = {"a": {"b": 7, "c": 3}, "b": {"d": 2}, "c": {"b": 1, "d": 8}, "d": {}}
    print(dijkstra(graph, "a"))
    print(list(running_median([5, 15, 1, 3, 8])))


if __name__ == "__main__":
    main()
