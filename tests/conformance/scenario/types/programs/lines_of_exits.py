class M:
    def __init__(self, e=None): self.e = e
    def __enter__(self): return self
    def __exit__(self, *a):
        raise KeyError('k')
def lines(f):
    try:
        f()
    except BaseException as e:
        t, out = e.__traceback__, []
        while t: out.append(t.tb_lineno); t = t.tb_next
        print(type(e).__name__, out)
def a():
    with M():
        x = 1
        return 5
def b():
    for i in [1]:
        with M():
            x = 1
            break
def c():
    for i in [1]:
        with M():
            x = 1
            continue
def d():
    with M():
        x = 1
        y = 2
def e():
    with M() as q, \
         M() as r:
        x = 1
        return x
def f():
    with M():
        x = 1
        return [
          x]
def k():
    with M():
        x = 1
        raise ValueError
def l():
    try:
        with M():
            return 1
    finally:
        x = 5
for g in (a, b, c, d, e, f, k, l): lines(g)
def gen(n):
    """doc"""

    x = 1
    yield n

def thrown():
    gen(1).throw(KeyError)
lines(thrown)
@staticmethod
def gen2(n): 
    yield n
gen2 = gen2.__func__ if hasattr(gen2, '__func__') else gen2
def thrown():
    gen2(1).throw(KeyError)
lines(thrown)
def thrown():
    (x for x in
      [1]).throw(KeyError)
lines(thrown)
g = gen(1)
def s(v):
    def t(): g.throw(v)
    try: t()
    except BaseException as e: print(repr(e))
s(5); s(int); s(None); s('')
print(next(g))
s(5)
print(list(g))
def gg():
    yield from gen(3)
g = gg()
next(g)
s(5)
print(next(g, 'end'))
async def co(): pass
c = co()
g = c
s(5)
s(KeyError)
