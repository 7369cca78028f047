import copy
from collections import defaultdict, OrderedDict


def attempt(function, *args, **keywords):
    try:
        print(repr(function(*args, **keywords)))
    except Exception as error:
        print(type(error).__name__, error)


class E(defaultdict):
    pass


groups = defaultdict(list)
for word in ("apple", "bee", "ant"):
    groups[word[0]].append(word)
print(groups, dict(groups), groups.get("z"), "z" in groups, groups["z"], len(groups), groups.default_factory)
counts = defaultdict(int, {"a": 1}, b=2)
counts["c"] += 5
print(counts, sorted(counts.items()), counts.pop("a"), counts.setdefault("q", 3), counts == {"b": 2, "c": 5, "q": 3})
attempt(defaultdict, 3)
attempt(lambda: defaultdict()[1])
attempt(lambda: defaultdict(None, {1: 2})[3])
attempt(defaultdict, list, 3)
print(defaultdict(list, a=1), defaultdict(), E(int, {1: 2}), E(int).copy(), copy.copy(groups), type(E(int).copy()).__name__)
print(defaultdict(int, {1: 2}) | {3: 4}, {3: 4} | defaultdict(int, {1: 2}))
attempt(lambda: defaultdict(int) | 3)
counts |= {"new": 1}
print(counts, counts.__missing__("there"), defaultdict[str, int])
counts.default_factory = None
attempt(lambda: counts["nowhere"])
nested = defaultdict(lambda: defaultdict(int))
nested["x"]["y"] += 1
print(nested["x"], nested["x"]["y"])
loop = defaultdict(list)
loop[1] = loop
print(loop)


class Keyed(dict):
    def __missing__(self, key):
        return key * 2


print(Keyed()[4], "%(a)s" % Keyed(), Keyed().get(4))


class O(OrderedDict):
    def __setitem__(self, key, value):
        print("set", key)
        super().__setitem__(key, value)


o = OrderedDict([("a", 1), ("b", 2)], c=3)
print(o, OrderedDict(), o.keys(), o.values(), o.items(), len(o), list(o), list(reversed(o)))
o.move_to_end("a")
print(o)
o.move_to_end("c", last=False)
print(o, o.popitem(), o.popitem(last=False), o)
attempt(OrderedDict().popitem)
attempt(o.move_to_end, "zz")
attempt(o.pop, "zz")
print(o.pop("zz", 5), o.pop(key="b"), o.setdefault("q"), o.setdefault("q", 3), o)
attempt(OrderedDict, 1)
attempt(OrderedDict, [1])
attempt(OrderedDict, [(1,)])
attempt(OrderedDict, {}, {})
x, y = OrderedDict(a=1, b=2), OrderedDict(b=2, a=1)
print(x == y, x == dict(y), dict(x) == y, x != y, x == 3, x == OrderedDict(a=1, b=2))
print(x | {"z": 1}, {"z": 1} | x, type({} | x).__name__)
x |= [("w", 0)]
print(x)
attempt(lambda: x | [(1, 2)])


def add():
    for key in o:
        o[key + "x"] = 1


def move():
    for key in x:
        x.move_to_end(key)


def drop():
    for key, value in x.items():
        del x[key]


o = OrderedDict(a=1, b=2)
attempt(add), attempt(move), attempt(drop)
print(o, x)
sub = O([("k", 1)], m=2)
sub.update(n=3)
sub.update([("p", 4)])
print(sub, O.fromkeys("ab", 0), sub.copy())
print(O.fromkeys("ab") == {"a": None, "b": None}, OrderedDict.fromkeys([1, 2], "v"))
o = OrderedDict(a=1, b=2)
print(o.keys() & {"a"}, sorted(o.keys() | {"z"}), o.keys() - ["a"], o.keys() == {"b", "a"}, ("a", 1) in o.items(), 2 in o.values())
print(o.keys().isdisjoint("xyz"), len(o.items()), list(reversed(o.items())), list(reversed(o.values())))
o["self"] = o
print(o)
o.clear()
print(o, copy.copy(OrderedDict(a=[1])), copy.deepcopy(OrderedDict(a=[1])), OrderedDict[str, int])
lru = OrderedDict()
for key in "abcabdaefa":
    if key in lru:
        lru.move_to_end(key)
    lru[key] = lru.get(key, 0) + 1
    if len(lru) > 3:
        print("evict", lru.popitem(last=False))
print(lru, dict(lru), {**lru}, sorted(lru, key=lru.get))
