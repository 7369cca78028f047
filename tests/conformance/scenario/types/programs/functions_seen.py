# Functions, methods, code and cells as a program sees them; what a call says that does not fit.
import sys
def f(a, b=2, /, c=3, *args, d, e=5, **kw):
    "doc"
    x = 1
    def g(): return x, a
    return g
print(f.__defaults__, f.__kwdefaults__, f.__closure__, f.__doc__, f.__name__, f.__qualname__, f.__module__, f.__annotations__, f.__dict__)
c = f.__code__
print(c.co_argcount, c.co_posonlyargcount, c.co_kwonlyargcount, c.co_varnames, c.co_cellvars, c.co_freevars, c.co_name, c.co_flags, c.co_firstlineno, c.co_nlocals)
g = f(1, d=2)
print(len(g.__closure__), sorted(x.cell_contents for x in g.__closure__), g.__code__.co_freevars, type(g.__closure__[0]).__name__)
for n, v in [("__name__", 5), ("__qualname__", 5), ("__defaults__", 5), ("__kwdefaults__", 5), ("__annotations__", 5), ("__code__", 5), ("__globals__", {}), ("__closure__", ()), ("__dict__", 5), ("__doc__", 5), ("__module__", 5)]:
    try: setattr(f, n, v); print(n, "set", getattr(f, n))
    except Exception as e: print(n, type(e).__name__, e)
for n in ["__name__", "__qualname__", "__defaults__", "__kwdefaults__", "__annotations__", "__code__", "__globals__", "__closure__", "__dict__", "__doc__", "__module__", "nothing"]:
    try: delattr(f, n); print(n, "deleted", getattr(f, n))
    except Exception as e: print(n, type(e).__name__, e)
def h(a, b=1, *, c=2): return a, b, c
h.__defaults__ = (10, 20); print(h())
h.__kwdefaults__ = {"c": 30}; print(h())
h.__defaults__ = None
try: h()
except TypeError as e: print(e)
h.__kwdefaults__ = None
try: h(1, 2)
except TypeError as e: print(e)
h.__kwdefaults__ = {"c": 1, "z": 3}; print(h(1, 2), h.__kwdefaults__)
h.__kwdefaults__["c"] = 99; print(h(1, 2))
def h2(*z): return "h2", z
h.__code__ = h2.__code__; print(h(1, 2), h.__name__)
try: g.__code__ = h2.__code__
except ValueError as e: print(e)
h.__dict__ = {"q": 1}; print(h.q)
h.__name__ = "newname"; print(h.__name__, h.__qualname__)
l = lambda: 0
print(l.__name__, l.__qualname__, f.__get__(5)  is not None, l.__code__.co_name)
async def co(): yield 1
async def co2(): pass
def ge(): yield
print([x.__code__.co_flags & 0x2a0 for x in (co, co2, ge, f)])
class C:
    def m(self): return 1
    @classmethod
    def k(cls): pass
    @staticmethod
    def s(): pass
c = C()
print(c.m.__self__ is c, c.m.__func__ is C.m, c.m.__name__, c.m.__qualname__, C.k.__self__ is C, c.m == c.m, c.m is c.m, hash(c.m) == hash(c.m), C().m == c.m, C.s.__name__, c.m.__doc__, c.m.__module__)
try: c.m.x = 1
except AttributeError as e: print(e)
C.m.x = 2; print(c.m.x)
try: c.m.nothing
except AttributeError as e: print(e)
print(len.__name__, len.__qualname__, len.__module__, [].append.__name__, [].append.__qualname__, [].append.__self__, str.upper.__name__, str.upper.__qualname__, str.upper.__objclass__, int.__add__.__name__)
print(len, str.upper, int.__add__, type(len).__name__, type(str.upper).__name__, type(int.__add__).__name__, type(int.real).__name__)
print(type(f).__name__, type(c.m).__name__, type(c).__name__, type(ge()).__name__, type(co()).__name__, type(sys).__name__, type(None).__name__, type(...).__name__, type(NotImplemented).__name__, type(C.__dict__).__name__, type(type).__name__, type({}.keys()).__name__, type(iter([])).__name__, type(iter({})).__name__, type(zip()).__name__, type(super(C, c)).__name__, type(f.__code__).__name__)
try: f()
except TypeError as e: print(e)
try: f(1, 2, 3, 4)
except TypeError as e: print(e)
try: f(b=1, a=2, d=3)
except TypeError as e: print(e)
try: h2(x=1)
except TypeError as e: print(e)
try: (lambda x: x)()
except TypeError as e: print(e)
try: (lambda x, y: x)(1, 2, 3)
except TypeError as e: print(e)
try: C().m(1)
except TypeError as e: print(e)
try: C.m()
except TypeError as e: print(e)
def p(a, b, c): pass
for a, k in [((), {}), ((1,), {}), ((1, 2, 3, 4), {}), ((1,), {"a": 1}), ((), {"zz": 1}), ((1, 2, 3), {"d": 4})]:
    try: p(*a, **k)
    except TypeError as e: print(e)
def kw(*, a, b, c=1): pass
for a, k in [((), {}), ((1,), {}), ((1,), {"a": 1}), ((), {"a": 1}), ((1,2), {"a": 1, "b": 2})]:
    try: kw(*a, **k)
    except TypeError as e: print(e)
def d(a, b=1): pass
try: d(1, 2, 3)
except TypeError as e: print(e)
try: d(**{1: 2})
except TypeError as e: print(e)
try: d(*5)
except TypeError as e: print(e)
try: d(**5)
except TypeError as e: print(e)
try: d(1, **{"a": 1})
except TypeError as e: print(e)
try: d(**{"a": 1}, **{"a": 2})
except TypeError as e: print(e)
try: 5()
except TypeError as e: print(e)
try: None.x
except AttributeError as e: print(e)
try: None[0]
except TypeError as e: print(e)
