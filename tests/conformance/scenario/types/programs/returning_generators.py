def g():
    yield 1
    return 5
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
x = g()
t(lambda: [*x, *x])
t(lambda: (*g(),))
t(lambda: {*g()})
t(lambda: print(*g()))
t(lambda: list(g()))
x = g()
next(x)
t(lambda: list(x))
t(lambda: [y for y in g()])
t(lambda: sum(g()))
t(lambda: max(g()))
t(lambda: dict(g()))
t(lambda: ''.join(g()))
t(lambda: tuple(g()))
t(lambda: sorted(g()))
t(lambda: set(g()))
def u():
    a, b = g()
t(u)
def u():
    a, *b = g()
    return a, b
t(u)
t(lambda: 7 in g())
t(lambda: list(map(str, g())))
t(lambda: list(zip(g(), g())))
t(lambda: list(enumerate(g())))
t(lambda: list(filter(None, g())))
t(lambda: any(x > 3 for x in g()))
t(lambda: all(g()))
def u():
    a = []
    a.extend(g()); a += g(); a[:0] = g()
    return a
t(u)
t(lambda: bytes(g()))
t(lambda: bytearray(g()))
t(lambda: dict.fromkeys(g()))
t(lambda: {1, 2}.union(g()))
t(lambda: {1, 2}.intersection(g()))
t(lambda: {1, 2}.issubset(g()))
t(lambda: [*x, *x])
t(lambda: {**{}, 'a': [*g()]})
def f(*a): return a
t(lambda: f(*g()))
t(lambda: f(*x))
t(lambda: f(*x, *x))
t(lambda: next(x))
t(lambda: next(x, 3))
