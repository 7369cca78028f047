import collections
import collections.abc
from collections.abc import (AsyncIterator, Awaitable, Callable, Generator, Hashable, Iterable, Iterator, Mapping,
                             MutableMapping, MutableSequence, MutableSet, Sequence)


def attempt(function, *args, **keywords):
    try:
        print(repr(function(*args, **keywords)))
    except Exception as error:
        print(type(error).__name__, error)


def generator():
    yield


async def coroutine():
    pass


async def agenerator():
    yield


c = coroutine()
values = [1, "a", b"a", bytearray(b"a"), [], (), {}, set(), frozenset(), range(3), {}.keys(), {}.items(), {}.values(), generator(),
          c, agenerator(), iter([]), len, object(), collections.deque(), collections.OrderedDict().keys(), collections.OrderedDict(),
          collections.Counter(), collections.ChainMap(), collections.UserList(), collections.UserString("a"),
          map(len, []), zip(), enumerate([]), reversed([]), print, int, None, collections.defaultdict(int)]
names = sorted(name for name in collections.abc.__all__ if name not in ("ByteString", "Buffer")) if hasattr(collections.abc, "__all__") else []
names = names or ["AsyncGenerator", "AsyncIterable", "AsyncIterator", "Awaitable", "Callable", "Collection", "Container", "Coroutine",
                  "Generator", "Hashable", "ItemsView", "Iterable", "Iterator", "KeysView", "Mapping", "MappingView", "MutableMapping",
                  "MutableSequence", "MutableSet", "Reversible", "Sequence", "Set", "Sized", "ValuesView"]
for value in values:
    print(type(value).__name__, *[name for name in names if isinstance(value, getattr(collections.abc, name))])
c.close()
for name in names:
    cls = getattr(collections.abc, name)
    print(name, cls, [base.__name__ for base in cls.__mro__], sorted(cls.__abstractmethods__))
    attempt(cls) if len(cls.__abstractmethods__) == 1 else None


class Listy(Sequence):
    def __init__(self, items):
        self.items = items

    def __getitem__(self, index):
        return self.items[index]

    def __len__(self):
        return len(self.items)


s = Listy("hello")
print(list(s), "l" in s, "z" in s, list(reversed(s)), s.index("l"), s.index("l", 3), s.count("l"), isinstance(s, Iterable))
attempt(s.index, "z"), attempt(s.index, "h", 1)


class Mutable(Listy, MutableSequence):
    def __setitem__(self, index, value):
        self.items[index] = value

    def __delitem__(self, index):
        del self.items[index]

    def insert(self, index, value):
        self.items.insert(index, value)


m = Mutable([1, 2, 3])
m.append(4), m.extend([5, 6]), m.reverse(), m.remove(2)
m += [9]
print(m.items, m.pop(), m.pop(0), m.items)
m.extend(m)
print(m.items)
m.clear()
print(m.items)
attempt(m.pop), attempt(m.remove, 3)


class OrderedSet(MutableSet):
    def __init__(self, items=()):
        self.items = []
        for item in items:
            self.add(item)

    def __contains__(self, item):
        return item in self.items

    def __iter__(self):
        return iter(self.items)

    def __len__(self):
        return len(self.items)

    def add(self, item):
        if item not in self.items:
            self.items.append(item)

    def discard(self, item):
        if item in self.items:
            self.items.remove(item)

    def __repr__(self):
        return "OrderedSet(%r)" % self.items


a, b = OrderedSet("abcd"), OrderedSet("cdxy")
print(a & b, a | b, a - b, a ^ b, a <= b, a < a, a >= OrderedSet("ab"), a == OrderedSet("dcba"), a != b, a.isdisjoint("xyz"), a > OrderedSet("a"))
print(a & "ax", "ax" | a, set("ab") <= a, a == set("abcd"), {"q"} | a if False else "", a.pop(), a)
a |= "xyz"
a &= OrderedSet("bxyq")
a ^= "by"
a -= "x"
a.add("n"), a.remove("n")
print(a, len(a))
attempt(a.remove, "nope"), attempt(OrderedSet().pop), attempt(hash, a)
a.add("k")
a -= a
print(a)


class Map(MutableMapping):
    def __init__(self):
        self.data = {}

    def __getitem__(self, key):
        return self.data[key]

    def __setitem__(self, key, value):
        self.data[key] = value

    def __delitem__(self, key):
        del self.data[key]

    def __iter__(self):
        return iter(self.data)

    def __len__(self):
        return len(self.data)

    def __repr__(self):
        return "Map(%r)" % self.data


m = Map()
m.update({"a": 1}, b=2)
m.update([("c", 3)])
print(m, m.keys(), m.values(), m.items(), m.get("z"), m.get("a"), m.get("z", 0), "a" in m, m == {"a": 1, "b": 2, "c": 3}, m != {})
print(list(m.keys()), list(m.values()), list(m.items()), ("a", 1) in m.items(), 3 in m.values(), m.keys() & {"a"}, m.items() - {("a", 1)}, len(m.keys()))
print(m.pop("a"), m.pop("a", "gone"), m.popitem(), m.setdefault("n", []), m.setdefault("n"), m, dict(m), {**m})
attempt(m.pop, "zz"), attempt(lambda: m["zz"]), attempt(reversed, m)
m.clear()
attempt(m.popitem)


class Gen(Generator):
    n = 0

    def send(self, value):
        self.n += 1
        if self.n > 3:
            raise StopIteration("done")
        return self.n

    def throw(self, typ, val=None, tb=None):
        super().throw(typ, val, tb)


g = Gen()
print(list(g), g.close(), isinstance(g, Iterator))
attempt(Gen().throw, ValueError("x")), attempt(Gen().throw, ValueError)


class NoHash:
    __hash__ = None


class NotIter:
    __iter__ = None


print(isinstance(NoHash(), Hashable), isinstance(NotIter(), Iterable), isinstance(s, Hashable))
print(Iterable[int], Callable[[int, str], bool], Callable[..., None], Mapping[str, int], Awaitable[None], Callable[[], list[int]], AsyncIterator[str])
attempt(lambda: Callable[int]), attempt(lambda: Callable[int, str])
print(Callable[[int], str] == Callable[[int], str], Callable[[int], str].__args__, Callable[[int], str].__origin__)


class Typed(Iterator[int], Callable[[int], str]):
    def __next__(self):
        raise StopIteration

    def __call__(self, n):
        return "x" * n


print(list(Typed()), Typed()(3), Typed.__mro__[1].__name__)
