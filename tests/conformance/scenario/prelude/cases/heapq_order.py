import heapq
from heapq import heapify, heappop, heappush, heappushpop, heapreplace, merge, nlargest, nsmallest


def attempt(function, *args, **keywords):
    try:
        print(repr(function(*args, **keywords)))
    except Exception as error:
        print(type(error).__name__, error)


class Item:
    """Equal ranks, different names: shows the order of equals."""
    def __init__(self, rank, name):
        self.rank, self.name = rank, name

    def __lt__(self, other):
        return self.rank < other.rank

    def __repr__(self):
        return "%s%s" % (self.rank, self.name)


state = 12345
heap = []
for step in range(300):
    state = (state * 1103515245 + 12345) % 2147483648
    rank = state >> 16 & 3
    if step % 7 == 6:
        print(heappop(heap), end=" ")
    elif step % 11 == 10:
        print(heapreplace(heap, Item(rank, step)), heappushpop(heap, Item(rank, -step)), end=" ")
    else:
        heappush(heap, Item(rank, step))
print()
print(heap)
items = [Item(n * 7 % 5, n) for n in range(60)]
heapify(items)
print(items)
print([heappop(items) for _ in range(60)])
print(nsmallest(5, [Item(n * 7 % 5, n) for n in range(30)]), nlargest(5, [Item(n * 7 % 5, n) for n in range(30)]))
words = "the quick brown fox jumps over the lazy dog again".split()
for n in (0, 1, 2, 3, 9, 10, 20, -1):
    print(n, nsmallest(n, words), nlargest(n, words), nsmallest(n, words, key=len), nlargest(n, iter(words), key=len), nsmallest(n, iter(words), len))
print(list(merge([1, 4, 7], [2, 4, 8], [], [0, 9])), list(merge("adg", "beh", "cf", key=ord)), list(merge([9, 5, 1], [8, 5], reverse=True)))
print(list(merge([Item(1, "a"), Item(2, "b")], [Item(1, "c"), Item(2, "d")], [Item(1, "e")])))
print(list(merge([Item(2, "a"), Item(1, "b")], [Item(2, "c"), Item(1, "d")], reverse=True)), list(merge()), list(merge([3, 1])))


def source(name, values):
    for value in values:
        print("pull", name, value)
        yield value


for value in merge(source("a", [1, 3]), source("b", [2, 4])):
    print("got", value)
attempt(heappush, 3, 4), attempt(heappop, []), attempt(heappop, (1,)), attempt(heapify, (1, 2)), attempt(heapreplace, [], 1), attempt(heappushpop, [], 1)
attempt(heappushpop, 3, 1), attempt(heapreplace, 3, 1), attempt(heapify, [1, "a"]), attempt(nlargest, 2, 3), attempt(nlargest, "a", [1, 2]), attempt(nsmallest, 2.5, [1, 2, 3])
broken = [3, 2, 1]
attempt(heappush, broken, "x")
print(broken)


class Shrinks:
    def __lt__(self, other):
        del victim[1:]
        return True


victim = [Shrinks() for _ in range(4)]
attempt(heapify, victim)
queue = []
for when, name in ((3, "c"), (1, "a"), (2, "b"), (1, "A")):
    heapq.heappush(queue, (when, name))
print([heapq.heappop(queue) for _ in range(len(queue))], heap[0])
