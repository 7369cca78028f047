from functools import cache, cached_property, lru_cache


def attempt(function, *args, **keywords):
    try:
        print(repr(function(*args, **keywords)))
    except Exception as error:
        print(type(error).__name__, error)


@lru_cache(maxsize=3)
def square(n):
    """Squares."""
    print("computing", n)
    return n * n


for n in (1, 2, 3, 1, 4, 2, 1, 4, 3):
    square(n)
print(square.cache_info(), square.cache_parameters(), square.__name__, square.__doc__)
square.cache_clear()
print(square.cache_info())


@lru_cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), fib.cache_info())


@cache
def total(*args, **keywords):
    print("total", args, keywords)
    return sum(args) + sum(keywords.values())


print(total(1, 2), total(1, 2), total(1, x=2), total(x=2), total(1, x=2), total(a=1, b=2), total(b=2, a=1))
print(total(3), total(3.0), total(True), total(1.0), total.cache_info())


@lru_cache(typed=True)
def kind(x, y=0):
    print("kind", type(x).__name__)
    return type(x).__name__


print(kind(1), kind(1.0), kind(True), kind(1), kind(1, y=1), kind(1, y=1.0), kind.cache_info())
attempt(square, [])
attempt(square, 1, 2)
attempt(lru_cache, "a")
attempt(lru_cache(2), 3)
attempt(cache, 3)
print(lru_cache(-5)(len).cache_info(), lru_cache(None)(len).cache_info(), lru_cache(0)(len).cache_parameters())


@lru_cache(maxsize=0)
def never(x):
    print("never", x)
    return x


never(1), never(1)
print(never.cache_info())


@lru_cache(maxsize=2)
def failing(x):
    print("failing", x)
    if x < 0:
        raise ValueError(x)
    return x


for x in (-1, -1, 1, 1):
    attempt(failing, x)
print(failing.cache_info())


class Shape:
    def __init__(self, name):
        self.name = name

    @lru_cache(maxsize=None)
    def area(self, scale=1):
        print("area of", self.name)
        return len(self.name) * scale

    @cached_property
    def label(self):
        """The label."""
        print("labelling")
        return self.name.upper()


a, b = Shape("square"), Shape("disc")
print(a.area(), a.area(), b.area(), a.area(2), a.area(scale=2), Shape.area.cache_info())
print(a.label, a.label, a.__dict__, Shape.label.__doc__, Shape.label.attrname)
del a.label
print(a.label)
a.label = "other"
print(a.label)


class Slotted:
    __slots__ = ()

    @cached_property
    def value(self):
        return 1


attempt(lambda: Slotted().value)


class Late:
    pass


Late.value = cached_property(lambda self: 1)
attempt(lambda: Late().value)
both = cached_property(lambda self: 1)
both.__set_name__(Late, "one")
attempt(both.__set_name__, Late, "two")
both.__set_name__(Late, "one")


@lru_cache(maxsize=2)
def recursive(n, depth=0):
    if depth < 3:
        recursive(n, depth + 1)
        recursive(n + 1, depth + 1)
    return n


recursive(1)
print(recursive.cache_info())
print(type(recursive).__name__, callable(recursive), recursive.__wrapped__.__name__)
