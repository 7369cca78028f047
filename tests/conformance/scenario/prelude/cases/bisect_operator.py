import operator
from bisect import bisect, bisect_left, bisect_right, insort, insort_left, insort_right
from operator import (add, attrgetter, concat, contains, countOf, delitem, getitem, iadd, iconcat, imul, indexOf,
                      itemgetter, length_hint, matmul, methodcaller, setitem, sub, truth)


def attempt(function, *args, **keywords):
    try:
        print(repr(function(*args, **keywords)))
    except Exception as error:
        print(type(error).__name__, error)


grades = [60, 70, 70, 80, 90]
print([("FDCBA"[bisect([60, 70, 80, 90], score)]) for score in (33, 99, 77, 70, 89, 90, 100)])
print(bisect_left(grades, 70), bisect_right(grades, 70), bisect(grades, 70, 2), bisect_left(grades, 70, 2, 4), bisect(grades, 70, lo=1, hi=2), bisect([], 1))
for value in (75, 60, 100, 70):
    insort(grades, value), insort_left(grades, value), insort_right(grades, value, 1)
print(grades)
attempt(bisect, [1, 2], 1, -1), attempt(bisect, 3, 1), attempt(insort, (1, 2), 1), attempt(bisect, [1], "a"), attempt(bisect, [1, 2], 3, 0, 99)
attempt(bisect, [1, 2], 3, 0, None), attempt(bisect_left, [1, 2], 1, 1.5), attempt(bisect, a=[1], x=2)

f = itemgetter(1)
g = itemgetter("a", "b")
print(f([1, 2]), g({"a": 1, "b": 2}), f, g, itemgetter(slice(1, 3))("abcdef"), sorted({"x": 2, "y": 1}.items(), key=f), itemgetter(-1, 0)("ab"))
attempt(itemgetter), attempt(f, [1]), attempt(f), attempt(f, [1], 2), attempt(itemgetter, a=3), attempt(g, {})


class Point:
    def __init__(self, x):
        self.x = x
        self.me = self

    def add(self, n, *, twice=False):
        return (self.x + n) * (1 + twice)


p = Point(3)
print(attrgetter("x")(p), attrgetter("me.me.x")(p), attrgetter("x", "me.x")(p), attrgetter("a.b", "c"))
attempt(attrgetter, 3), attempt(attrgetter), attempt(attrgetter("y"), p), attempt(attrgetter("me.z.q"), p), attempt(attrgetter("a..b"), 3), attempt(attrgetter("x"), p, 1)
print(methodcaller("add", 4)(p), methodcaller("add", 4, twice=True)(p), methodcaller("upper")("a"), methodcaller("f", 1, x=2), methodcaller("f"))
attempt(methodcaller), attempt(methodcaller, 3), attempt(methodcaller("foo"), 3), attempt(methodcaller("upper"), "a", "b"), attempt(methodcaller("upper"))
print(f.__reduce__(), attrgetter("a").__reduce__(), methodcaller("a", 1).__reduce__(), type(f), itemgetter.__name__)

for name in ("lt", "le", "eq", "ne", "ge", "gt", "add", "sub", "mul", "floordiv", "truediv", "mod", "pow", "and_", "or_", "xor", "lshift", "rshift", "is_", "is_not"):
    function = getattr(operator, name)
    print(name, function(7, 3), function(3, 7) if name not in ("lshift",) else "", function.__name__, function)
    attempt(function, 7, "x")
for name in ("iadd", "isub", "imul", "ifloordiv", "itruediv", "imod", "ipow", "iand", "ior", "ixor", "ilshift", "irshift", "iconcat"):
    attempt(getattr(operator, name), 6, 2)
for name in ("neg", "pos", "inv", "invert", "not_", "truth", "abs", "index"):
    attempt(getattr(operator, name), 5), attempt(getattr(operator, name), True), attempt(getattr(operator, name), "x"), attempt(getattr(operator, name), 1.5)
items = [1, 2]
print(iadd(items, [3]) is items, items, iconcat(items, (4,)), imul(items, 2) is items, concat([1], [2]), concat("a", "b"), contains(items, 3), countOf(items, 1), indexOf(items, 3), getitem(items, 1))
setitem(items, 0, "new"), delitem(items, 1)
print(items, length_hint(items), length_hint(iter([1, 2])), length_hint(3), length_hint(3, 5), truth([]), truth([0]), countOf(iter("aab"), "a"))
attempt(length_hint, [1], "a"), attempt(concat, 1, 2), attempt(concat, [1], 2), attempt(concat, "a", 1), attempt(iconcat, 3, 4), attempt(indexOf, [1, 2], 3), attempt(indexOf, 3, 4), attempt(countOf, 3, 1)
attempt(contains, 3, 1), attempt(getitem, 3, 1), attempt(setitem, [1], 5, 1), attempt(delitem, {}, 1), attempt(matmul, 1, 2), attempt(operator.index, 1.5), attempt(concat, {}, {}), attempt(concat, (1,), [2])


class Hinted:
    def __init__(self, hint):
        self.hint = hint

    def __length_hint__(self):
        return self.hint


attempt(length_hint, Hinted(4)), attempt(length_hint, Hinted(-4)), attempt(length_hint, Hinted("x")), attempt(length_hint, Hinted(NotImplemented), 9)
print(getattr(operator, "call", lambda f, *a, **k: f(*a, **k))(max, 3, 4, key=lambda n: -n))
from functools import reduce
print(reduce(operator.mul, range(1, 6)), list(map(operator.neg, [1, 2])), [add, sub])
