import copy
from collections import Counter


def attempt(function, *args, **keywords):
    try:
        print(repr(function(*args, **keywords)))
    except Exception as error:
        print(type(error).__name__, error)


c = Counter("abracadabra")
print(c, c.most_common(2), c.most_common(), c["zz"], "zz" in c, list(c.elements()), sum(c.values()))
print(Counter(), Counter(a=1, b=-2), Counter({"x": 3}), Counter([1, 1, 2]), Counter(None, k=2), Counter(self=3, iterable=2))
c.update("aab", z=3)
c.update({"r": 10})
c.update(Counter(q=1))
print(c)
c.subtract("aaaa", b=1)
c.subtract({"r": 11})
print(c, c.most_common(1), list(c.elements()))
del c["nothing"]
del c["a"]
c["new"] += 4
print(c, dict(c), c.copy() == c, type(c.copy()).__name__, copy.copy(c) == c)
attempt(Counter, 1)
attempt(Counter.fromkeys, "a")
attempt(Counter, {"a": "x", "b": 1})
attempt(lambda: Counter("a") + 3)
attempt(lambda: Counter("a") < 3)
a, b = Counter(x=3, y=1, n=-2), Counter(x=1, y=2, z=5, n=-1)
print(a + b, a - b, b - a, a | b, a & b, +a, -a)
for step in ("+", "-", "|", "&"):
    left = Counter(a)
    if step == "+":
        left += b
    elif step == "-":
        left -= b
    elif step == "|":
        left |= b
    else:
        left &= b
    print(step, left)
print(Counter("ab") | {"a": 1} if hasattr({}, "nothing") else "", Counter("aab") == Counter("aba"), Counter("a") == {"a": 1})


class Mine(Counter):
    pass


print(Mine("aa"), Mine("aa") + Mine("ab"), Mine(), Mine("b").copy())
words = "the quick the lazy the end quick".split()
for word, n in Counter(words).most_common(3):
    print(word, n)
print(Counter(words).most_common(0), Counter(words).most_common(-1), Counter(words).most_common(99))
print(sorted(Counter("hello").items(), key=lambda item: (-item[1], item[0])), max(Counter("hello"), key=Counter("hello").get))
print(list(Counter(a=1, b=0).keys()), Counter(a=1, b=0) - Counter(), bool(Counter()), len(Counter("aab")))
print(repr(Counter({1: 1.5, 2: 2.5})), Counter({"a": None}))
