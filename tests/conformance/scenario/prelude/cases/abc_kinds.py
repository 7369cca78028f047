# What the abstract classes of collections say of the types that there are.
import collections.abc
import sys
import warnings


async def ticks():
    yield 1


async def job():
    return 1


running = job()
THINGS = [[], (), "x", b"x", {}, set(), frozenset(), {}.keys(), {}.values(), {}.items(), range(2), iter([]), (n for n in ()), ticks(), running, 5, len]
KINDS = [collections.abc.AsyncGenerator, collections.abc.AsyncIterable, collections.abc.Container, collections.abc.Coroutine, collections.abc.ItemsView,
         collections.abc.KeysView, collections.abc.MappingView, collections.abc.Reversible, collections.abc.Set, collections.abc.ValuesView]
for thing in THINGS:
    print(type(thing).__name__, [kind.__name__ for kind in KINDS if isinstance(thing, kind)])
running.close()
if sys.version_info >= (3, 12):
    print([type(thing).__name__ for thing in THINGS if isinstance(thing, collections.abc.Buffer)], collections.abc.Buffer.__abstractmethods__)
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    print([type(thing).__name__ for thing in THINGS if isinstance(thing, collections.abc.ByteString)], collections.abc.ByteString.__mro__[1].__name__)


class Low(collections.abc.Set):
    def __init__(self, items=()):
        self.bits = 0
        for n in items:
            self.bits |= 1 << n

    def __contains__(self, n):
        return isinstance(n, int) and self.bits >> n & 1 == 1

    def __iter__(self):
        return (n for n in range(self.bits.bit_length()) if n in self)

    def __len__(self):
        return bin(self.bits).count("1")


class Sparse(collections.abc.Mapping):
    def __getitem__(self, key):
        if key in (1, 10):
            return key * key
        raise KeyError(key)

    def __iter__(self):
        return iter((1, 10))

    def __len__(self):
        return 2


a, b = Low([1, 3]), Low([3, 4])
print(list(a & b), list(a | b), list(a - b), list(a ^ b), a <= b, Low([3]) < b, a.isdisjoint(Low([2])), a == {1, 3}, list(a | [7]))
sparse = Sparse()
keys, values, items = collections.abc.KeysView(sparse), collections.abc.ValuesView(sparse), collections.abc.ItemsView(sparse)
print(list(keys), list(values), list(items), 10 in keys, 100 in values, (10, 100) in items, (10, 1) in items, keys & {1, 2}, len(collections.abc.MappingView(sparse)))
print(type(sparse.keys()) is collections.abc.KeysView, type(sparse.items()) is collections.abc.ItemsView, type(keys & {1}).__name__)
for kind in (collections.abc.Set, collections.abc.Reversible, collections.abc.Coroutine, collections.abc.Container, collections.abc.AsyncGenerator):
    try:
        kind()
    except TypeError as error:
        print(error)
