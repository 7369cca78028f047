def f(a, b=2, /, c=3, *rest, d, e=5, **more):
    return a, b, c, rest, d, e, more

print(f(1, d=4))
print(f(1, 9, 8, 7, 6, d=4, e=0, a="not the parameter", z=1))
print(f(*[1, 2], *"xy", d=1, **{"e": 2}, **{"f": 3}))
def g(*, only): return only
def h(a, /): return a
print(g(only=1), h(1), (lambda *a, **k: (a, k))(1, x=2))
print(f.__defaults__, f.__kwdefaults__, f.__name__)
