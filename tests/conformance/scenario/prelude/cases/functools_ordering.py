from functools import cmp_to_key, reduce, total_ordering


def attempt(function, *args, **keywords):
    try:
        print(repr(function(*args, **keywords)))
    except Exception as error:
        print(type(error).__name__, error)


def ordered(name, test):
    def method(self, other):
        if not isinstance(other, Base):
            return NotImplemented
        return test(self.n, other.n)
    return method


class Base:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return isinstance(other, Base) and self.n == other.n


tests = {"__lt__": lambda a, b: a < b, "__le__": lambda a, b: a <= b, "__gt__": lambda a, b: a > b, "__ge__": lambda a, b: a >= b}
for name, test in tests.items():
    cls = total_ordering(type("C" + name, (Base,), {name: ordered(name, test)}))
    for a, b in ((1, 1), (1, 2), (2, 1)):
        x, y = cls(a), cls(b)
        print(name, a, b, x < y, x <= y, x > y, x >= y, x == y, x != y)
    attempt(lambda: cls(1) < 3)
    attempt(lambda: cls(1) >= 3)
    attempt(lambda: cls(1) <= "x")
    print(sorted(n for n in vars(cls) if n in tests), cls.__lt__.__name__)
attempt(total_ordering, Base)


def by_length(a, b):
    return (len(a) > len(b)) - (len(a) < len(b))


key = cmp_to_key(by_length)
print(sorted(["ccc", "a", "bb", "d"], key=key), max("aaa", "b", key=key), min("aaa", "b", key=key))
one, two = key("a"), key("bb")
print(one < two, one <= two, one > two, one >= two, one == two, one != two, one.obj)
attempt(lambda: one < 3)
attempt(hash, one)
attempt(lambda: key < one)
attempt(lambda: one.mycmp)
attempt(cmp_to_key(3)("a").__lt__, cmp_to_key(3)("b"))
print(cmp_to_key(mycmp=by_length)(obj="x").obj)

print(reduce(lambda a, b: a * 10 + b, [1, 2, 3]), reduce(lambda a, b: a + b, [], "start"), reduce(max, "hello"))
attempt(reduce, lambda a, b: a, [])
attempt(reduce, lambda a, b: a, 5)
attempt(reduce, 3, [1, 2])
print(reduce(3, [1]), reduce(None, [], None))
