import itertools
import sys
from itertools import (accumulate, chain, combinations, combinations_with_replacement, compress, count, cycle,
                       dropwhile, filterfalse, groupby, islice, permutations, product, repeat, starmap, takewhile,
                       tee, zip_longest)


def attempt(function, *args, **keywords):
    try:
        print(repr(function(*args, **keywords)))
    except Exception as error:
        print(type(error).__name__, error)


def items(function, *args, **keywords):
    attempt(lambda: list(islice(function(*args, **keywords), 40)))


def source(name, values):
    for value in values:
        print("pull", name, value)
        yield value
    print("end", name)


items(chain, "ab", [1], (), {"k": 1}), items(chain), items(chain.from_iterable, ["ab", "c"]), items(chain, 3), items(chain.from_iterable, [1])
attempt(chain.from_iterable, 3)
for start in ((), (3,), (3, 2), (1.5,), (1.5, 0.5), (1, 1.0), (-1,), (10**20,), (True,), (1, True), (5, -2), (sys.maxsize - 1,), (0, 0), (1, 2.5)):
    c = count(*start)
    print(c, next(c), next(c), next(c), c)
attempt(count, "a"), attempt(count, 1, "a"), attempt(lambda: next(count(start=1, step=2)))
attempt(repeat, 1), attempt(repeat, "a", 3), attempt(repeat, 1, -3), attempt(repeat, object=1, times=2), attempt(repeat, 1, "a"), attempt(repeat(1, 2).__length_hint__), attempt(repeat(1).__length_hint__)
items(repeat, "x", 3), items(cycle, "abc"), items(cycle, ""), attempt(cycle, 3), items(map, pow, range(4), repeat(2))
r = repeat(1, 3)
next(r)
print(r, list(r), r)
for bounds in ((5,), (2, 6), (2, None), (1, 9, 3), (0,), (None,), (None, None, None), (4, 2), (0, 100, 7), (3, 3), (True,), (None, 5, 2)):
    it = iter(range(20))
    print(bounds, list(islice(it, *bounds)), list(it))
for bad in ((-1,), ("a",), (0, -1), (0, 1, 0), (0, 1, -1), ("a", 1), (1.5,), (1, 2, 3, 4), (), (-1, 2), (0, 1, "a"), (0, 1.5), (10**30,), ("a", "b"), (-1, -1)):
    attempt(islice, [1], *bad)
attempt(islice, 3, 1)
lazy = source("s", range(9))
print(list(islice(lazy, 1, 6, 2)), "rest", list(lazy))
items(compress, "abcdef", [1, 0, 1, 0, 1, 1, 1]), items(compress, "abc", [1]), attempt(compress, 3, 4), items(compress, data="ab", selectors=[0, 1])
items(dropwhile, lambda x: x < 5, [1, 4, 6, 4, 1]), items(takewhile, lambda x: x < 5, [1, 4, 6, 4, 1]), items(filterfalse, lambda x: x % 2, range(10)), items(filterfalse, None, [0, 1, "", "a"])
attempt(takewhile, 1, 2), attempt(filterfalse, None, 3), items(filterfalse, 3, [1]), items(dropwhile, None, [1])
tw = takewhile(bool, iter([1, 0, 1]))
print(list(tw), list(tw))
items(starmap, pow, [(2, 3), [3, 2], "12"]), items(starmap, pow, [(2, 5), (3, 2)]), items(starmap, pow, [3]), attempt(starmap, 3, 3), items(starmap, 3, [(1,)])
items(zip_longest, "ab", [1, 2, 3], fillvalue="-"), items(zip_longest, "ab", ""), items(zip_longest), items(zip_longest, [1]), attempt(zip_longest, fillvalue=1, x=2), attempt(zip_longest, 3)
items(zip_longest, source("a", "x"), source("b", "yz"))
items(accumulate, [1, 2, 3, 4]), items(accumulate, [3, 1, 4, 1, 5], max), items(accumulate, [1, 2], initial=10), items(accumulate, [], initial=3), items(accumulate, []), items(accumulate, "abc"), items(accumulate, [1, "a"])
items(accumulate, [1, 2], func=None, initial=None), items(accumulate, iterable=[2, 3], func=lambda a, b: a * b), attempt(accumulate, 3)
items(product, "ab", [1, 2]), items(product, "ab", repeat=2), items(product), items(product, "ab", repeat=0), items(product, "ab", []), items(product, range(2), repeat=3)
attempt(product, repeat=-1), attempt(product, 3), attempt(product, repeat="a"), attempt(product, foo=1)
for function in (combinations, combinations_with_replacement, permutations):
    for text, r in (("abcd", 2), ("abc", 3), ("abc", 0), ("ab", 3), ("", 0), ("", 1), ("abcd", 1)):
        print(function.__name__, text, r, *["".join(answer) for answer in function(text, r)])
    attempt(function, "ab", -1), attempt(function, "ab", "a"), attempt(function, 3, 1), attempt(lambda: list(function(iterable="ab", r=1)))
print(*permutations([1, 2, 3]), len(list(permutations(range(6), 4))), list(permutations(range(6), 4))[137:140], list(permutations("ab", None)))
a, b, c = tee(source("t", [1, 2, 3]), 3)
print(next(a), next(a), next(b), list(a), list(c), list(b))
attempt(tee, [1], -1), attempt(tee, 3), attempt(tee, [1], "a"), print(len(tee([1], 0)), len(tee([1], 1)))
x, y = tee([1, 2, 3])
next(x)
z = x.__copy__()
print(list(z), list(x), list(y))


def reenter():
    global again
    for n in range(3):
        if n == 1:
            next(again[0])
        yield n


again = tee(reenter())
next(again[0])
attempt(lambda: next(again[1])), attempt(lambda: next(again[0]))
for key, group in groupby("AAABBCAA"):
    print(key, list(group))
for key, group in groupby([1, 3, 4, 6, 7, 9], key=lambda n: n % 2):
    print(key, list(group))
groups = list(groupby("AABB"))
print([(key, list(group)) for key, group in groups])
g = groupby(source("g", "AAB"))
key, group = next(g)
print(key, next(group), next(g)[0], list(group))
attempt(groupby, 3), items(groupby, [1], 3), print([(k, len(list(v))) for k, v in groupby(iterable=sorted("banana"), key=None)])
lists = [[1, 2], [3], []]
print(sum(chain.from_iterable(lists)), dict(zip("abc", count(1))), list(zip(count(), "ab")), list(map(lambda a, b: a + b, [1, 2], count(10))))


class Failing:
    def __init__(self, values):
        self.values = iter(values)

    def __iter__(self):
        return self

    def __next__(self):
        value = next(self.values)
        if isinstance(value, Exception):
            raise value
        return value


def drain(iterator, times=5):
    for _ in range(times):
        attempt(next, iterator)


E = ValueError("x")
drain(chain([1], Failing([E, 5]), [2])), drain(chain([1], 3, [2])), drain(starmap(lambda x: 1 // x, [(0,), (1,)]), 3), drain(chain.from_iterable(Failing([[1], E, [2]])))
drain(zip_longest(Failing([1, E, 2]), [1, 2, 3])), drain(islice(Failing([1, E, 2, 3]), 3)), drain(islice(Failing([E, 1, 2, 3]), 1, 3)), drain(cycle(Failing([1, E, 2])), 7), drain(accumulate(Failing([1, E, 2])))
drain(takewhile(lambda x: x < 3, Failing([1, E, 2, 3]))), drain(dropwhile(lambda x: x < 2, Failing([1, E, 2, 3]))), drain(groupby(Failing([E])), 2), drain(compress(Failing([1, E, 2]), [1, 1, 1])), drain(filterfalse(lambda x: 1 // x, [0, 2, 3]))
print(type(chain()), chain.__name__, chain[int], groupby.__module__, isinstance(count(), count))
