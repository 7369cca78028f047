import copy
from collections import namedtuple


def attempt(function, *args, **keywords):
    try:
        print(repr(function(*args, **keywords)))
    except Exception as error:
        print(type(error).__name__, error)


Point = namedtuple("Point", "x y z", defaults=[2, 3])
p = Point(1)
print(p, p.x, p.y, p[2], p == (1, 2, 3), len(p), hash(p) == hash((1, 2, 3)), p._asdict(), p._fields, Point._field_defaults)
x, y, z = p
print(x, y, z, p._replace(y=9), Point._make("abc"), Point(z=1, x=2), Point(*[4, 5, 6]), Point(**{"x": 7}))
attempt(Point), attempt(Point, 1, 2, 3, 4), attempt(Point, 1, q=3), attempt(Point, 1, x=3), attempt(Point._make, [1])
attempt(p._replace, q=1, w=2), attempt(setattr, p, "x", 3), attempt(delattr, p, "x"), attempt(setattr, p, "q", 3)
attempt(namedtuple, "P", "x x"), attempt(namedtuple, "P", "_x"), attempt(namedtuple, "1", "x")
attempt(namedtuple, "P", "class"), attempt(namedtuple, "P", ["x", 3]), attempt(namedtuple, "P", "x", defaults=[1, 2])
attempt(namedtuple, "class", "x"), attempt(namedtuple, "P", [1]), attempt(namedtuple, "P", 3), attempt(namedtuple)
print(namedtuple("P", "x _y class x 1a", rename=True)._fields, namedtuple("P", "a,b, c")._fields, namedtuple("Empty", "")())
print(Point, Point.__name__, Point.__doc__, Point.__module__, Point.x, Point.__new__.__name__, Point.__slots__)
print(namedtuple("Q", "a", module="elsewhere"), Point.__new__.__doc__, Point.x.__doc__)


class Named(namedtuple("Named", ["first", "last"])):
    __slots__ = ()

    @property
    def full(self):
        return self.first + " " + self.last

    def __str__(self):
        return "<" + self.full + ">"


n = Named("Ada", "Lovelace")
print(n, repr(n), n.full, n._replace(last="B"), isinstance(n, tuple), sorted([Named("b", "x"), Named("a", "y")]))
print(copy.copy(n) == n, {n: 1}[("Ada", "Lovelace")], n + (1,), n[0:1], "Ada" in n, n.index("Ada"), n.count(1))
print("%s and %s" % n, "{0.first} {0[1]}".format(n), n < Named("Bob", "a"), max(n), getattr(n, "first"))
Task = namedtuple("Task", "priority name")
print(min([Task(2, "b"), Task(1, "c"), Task(1, "a")]), sorted([Task(2, "b"), Task(1, "c")], key=lambda t: t.name))
print(getattr(Point, "__match_args__", None) in (None, ("x", "y", "z")), Point._fields + Task._fields, Task._make(p[:2]))
print([Task(i, chr(97 + i)) for i in range(2)], namedtuple("R", "t")((1, 2)), Task(*"ab")._asdict() == {"priority": "a", "name": "b"})
