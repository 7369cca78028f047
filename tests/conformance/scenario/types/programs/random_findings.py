def attempt(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e, repr(e.__cause__), repr(e.__context__))
import types
attempt(lambda: types.MethodType(len))
attempt(lambda: types.MethodType(len, 1, k=3))
attempt(lambda: types.MethodType(4, None))
for n in (0, 5, -1, -3):
    attempt(lambda: n.to_bytes(0, 'big'))
    attempt(lambda: n.to_bytes(0, 'little', signed=True))
def outer():
    def inner():
        return z
    def setter():
        nonlocal w
        del w
        return w
    w = 1
    try: inner()
    except NameError as e: print(type(e), e)
    try: setter()
    except NameError as e: print(type(e), e)
    try: w
    except NameError as e: print(type(e), e)
    try: del w
    except NameError as e: print(type(e), e)
    def deleter():
        nonlocal w
        del w
    try: deleter()
    except NameError as e: print(type(e), e)
    try: z
    except NameError as e: print(type(e), e)
    z = 1
outer()
class P:
    @property
    def x(self): return 1
    y = property()
    z = property(lambda self: 1)
    def lone(self): return 3
    w = property(lone)
    lone2 = property(x.fget)
class Q(P):
    pass
def set_(o, n): setattr(o, n, 1)
def del_(o, n): delattr(o, n)
for n in 'xyzw':
    attempt(lambda: set_(P(), n))
    attempt(lambda: del_(Q(), n))
attempt(lambda: set_(P(), 'lone2'))
P.late = property(lambda self: 1)
attempt(lambda: set_(P(), 'late'))
attempt(lambda: set_(P(), 'late'))
class D(dict):
    def __delitem__(self, k):
        print('del', k)
        super().__delitem__(k)
d = D(a=1)
del d['a']
attempt(lambda: d.__delitem__('b'))
class L(list):
    def __delitem__(self, k):
        super().__delitem__(k)
    def __setitem__(self, k, v):
        super().__setitem__(k, v)
l = L([1,2,3])
del l[0]
attempt(lambda: l.__delitem__(8))
attempt(lambda: l.__setitem__(8, 1))
print(l)
class I:
    def __iter__(self): return [1, 2]
attempt(lambda: 1 in I())
attempt(lambda: list(I()))
attempt(lambda: max(I()))
attempt(lambda: [*I()])
attempt(lambda: dict(I()))
attempt(lambda: sum(I()))
attempt(lambda: next(iter(I())))
def u():
    a, b = I()
attempt(u)
def u():
    for a in I(): pass
attempt(u)
def u():
    yield from I()
attempt(lambda: list(u()))
class N:
    def __contains__(self, x): return [1]
attempt(lambda: 1 in N())
b = bytearray(b'abc')
def s(i, v): b[i] = v
for v in (300, -1, '1', 10**30, 2.0, None, b'a'):
    attempt(lambda: s(0, v))
    attempt(lambda: b.append(v))
    attempt(lambda: v in b)
    attempt(lambda: bytes([v]))
    attempt(lambda: bytearray([1, v]))
    attempt(lambda: b.extend([v]))
    attempt(lambda: s(slice(0, 1), [v]))
    attempt(lambda: b.insert(0, v))
    attempt(lambda: b.remove(v))
    attempt(lambda: b.count(v))
    attempt(lambda: b.find(v))
attempt(lambda: s(10**30, 1))
attempt(lambda: s('a', 1))
attempt(lambda: s(10, 1))
attempt(lambda: b.pop(10))
print(b)
for f in [lambda:chr(10**30),lambda:chr(2**31),lambda:chr(-2**31-1),lambda:chr(1<<63),lambda:chr(-1), lambda:min(),lambda:min(1),lambda:min(key=1),lambda:min(1,foo=2), lambda:max(1,2,default=3),lambda:'a'.startswith(1),lambda:'a'.startswith((1,)),lambda:'a'.startswith(),lambda:'a'.startswith('a',1,2,3),lambda:'a'.startswith('a','b'),lambda:b'a'.startswith(1),lambda:b'a'.endswith((1,)),lambda:zip(1),lambda:zip([],2),lambda:zip([],x=3),lambda:type(1,k=1),lambda:type(1,2),lambda:type(k=1),lambda:type(1,2,3,4),lambda:type(1,2,3,k=1),
   lambda: min([], default=3, x=1), lambda: min([]), lambda: max(1, key=2), lambda: max(1, 2, key=2), lambda: min(1, 'a'), lambda: 'a'.endswith('a', None, 'b'), lambda: b''.startswith(), lambda: b'a'.endswith(b'a', 1, 2, 3), lambda: list(zip([1], 3, strict=True)), lambda: type(), lambda: 'a'.index(), lambda: 'a'.find('b', 1, 2, 3), lambda: 'a'.count(1), lambda: 'a'.count(), lambda: b'a'.find(), lambda: [].index(), lambda: ().index(1, 2, 3, 4), lambda: 'a'.replace('b'), lambda: 'a'.split(1), lambda: max([1, 'a'])]:
    attempt(f)
def m(a, b):
    a *= b
    return a
for a, b in ((3, 'ab'), (2.0, 'a'), ('a', 'b'), ([1], 'a'), ([1], 2.0), ((), 'a'), (None, 'a'), ({}, 'a'), (b'a', 'a'), (bytearray(b'x'), 'a'), (bytearray(b'x'), 3), (True, [1]), (10**30, 'a'), (10**30, '') ,('', 10**30)):
    attempt(lambda: m(a, b))
    attempt(lambda: a * b)
def g():
    yield 1
    yield 2
def h():
    yield from g()
x = h(); next(x)
attempt(lambda: x.throw(StopIteration(5)))
def h():
    r = yield from [1, 2]
x = h(); next(x)
attempt(lambda: x.throw(StopIteration(5)))
class It:
    def __iter__(self): return self
    def __next__(self): return 1
    def throw(self, *a): raise StopIteration(7)
def h():
    r = yield from It()
    print('r', r)
x = h(); next(x)
attempt(lambda: x.throw(ValueError(5)))
x = g()
attempt(lambda: x.throw(StopIteration(5)))
x = g(); next(x)
attempt(lambda: x.throw(StopIteration, 3))
x = g(); list(x)
attempt(lambda: x.throw(StopIteration(5)))
def h():
    raise StopIteration(3)
    yield
attempt(lambda: next(h()))
def k():
    yield from h()
attempt(lambda: next(k()))
x = k()
attempt(lambda: x.throw(StopIteration(5)))
