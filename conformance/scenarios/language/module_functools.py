import functools
from functools import partial, reduce, lru_cache, wraps, total_ordering, cached_property, singledispatch, partialmethod, cmp_to_key
def add(a, b=10, *, c=0): return a + b + c
p = partial(add, 1, c=5)
print(p(), p(2), p.args, p.keywords, p.func is add, partial(p, 3)(), reduce(add, [1, 2, 3]), reduce(lambda a, b: a * b, [], 7))
@lru_cache(maxsize=2)
def square(n):
    print("computing", n, end=" ")
    return n * n
print(square(2), square(2), square(3), square(4), square(2), square.cache_info())
square.cache_clear()
print(square.cache_parameters(), square.__wrapped__(3), sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)))
def logged(f):
    @wraps(f)
    def wrapper(*args): return f(*args)
    return wrapper
@logged
def documented(x):
    "Says what it does."
print(documented.__name__, documented.__doc__, documented.__wrapped__.__name__)
for wrong in (lambda: partial(), lambda: partial(5), lambda: reduce(add, [])):
    try: wrong()
    except TypeError as error: print(error)
