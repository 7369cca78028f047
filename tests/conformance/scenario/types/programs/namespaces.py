# globals(), locals(), vars() and dir() without an argument.
x = 1
print(globals()["x"], "x" in locals(), locals() is globals(), vars() is globals())
globals()["y"] = 5; print(y)
def f(a, b=2, *c, **d):
    e = 3
    def g(): return a, e
    print(locals().keys(), vars() == locals(), dir())
    l = locals(); l["a"] = 99; print(a)
    del b
    print(sorted(locals()))
    return g
f(1)
def outer():
    z = 1
    def inner():
        q = z
        return locals()
    return inner()
print(outer())
class C:
    k = 1
    print(sorted(n for n in locals() if n != "__firstlineno__"))
    locals()["dyn"] = 7
print(C.dyn)
def m():
    a = locals(); b = 1; c = locals()
    return a is c, sorted(a)
print(m())
print([n for n in globals() if n[0] != "_"])
print("{a} {b}".format(**dict(a=1, b=2)), "{x}".format(**globals()))
def fmt(name, value): return "%(name)s=%(value)s" % locals()
print(fmt("n", 3))
print(list((lambda p, q=2: locals())(1).items()))
g = (list(locals()) for _ in [1]); print(next(g))
async def co(a):
    return locals()
try: co(5).send(None)
except StopIteration as e: print(e.value)
print(list(globals())[:8])
