# Cycles: finalisers, weak references and generators when gc.collect() finds them.
import gc, weakref
print(gc.isenabled(), gc.collect() >= 0, gc.garbage, True)
gc.enable(); print(gc.isenabled()); gc.disable(); print(gc.isenabled())
class N:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
a, b = N("a"), N("b"); a.o = b; b.o = a
r = weakref.ref(a, lambda r: print("callback", r()))
f = weakref.finalize(b, print, "finalize b")
del a, b
print("before"); n = gc.collect(); print("after", r(), f.alive)
l = []; l.append(l); del l; print(gc.collect())
d = {}; d["d"] = d; del d; print(gc.collect())
t = ([],); t[0].append(t); del t; print(gc.collect())
class P: pass
p = P(); p.me = p; del p; print(gc.collect())
p = P(); p.l = [p]; q = P(); q.p = p; p.q = q; del p, q; print(gc.collect())
class R:
    def __del__(self): global saved; saved = self; print("resurrect")
x = R(); x.x = x; del x; gc.collect(); print(saved.x is saved); del saved; print(gc.collect() > 0)
def gen():
    try:
        me = yield
        yield me
    finally: print("gen closed")
g = gen(); next(g); g.send(g); del g; gc.collect()
def outer():
    def rec(n): return rec(n - 1) if n else 0
    return rec(3)
outer(); print(gc.collect() > 0, gc.collect())
try:
    raise ValueError
except ValueError as e:
    err = e
    def loc(): pass
err.self = err; wr = weakref.ref(err) if 0 else None; del err; print(gc.collect() > 0)
class M(type): pass
class K(metaclass=M): pass
w = weakref.ref(K); del K; gc.collect(); print(w())
print(gc.collect(0), gc.collect(generation=1))
try: gc.collect(5)
except ValueError as e: print(e)
s = weakref.WeakSet(); n = P(); n.n = n; s.add(n); del n; print(len(s)); gc.collect(); print(len(s))
class Node:
    def __init__(self, parent=None):
        self.parent = parent; self.children = []
        if parent: parent.children.append(self)
    def __del__(self): print("node del")
root = Node(); Node(root); Node(root); del root; gc.collect()
import asyncio
async def main():
    fut = asyncio.get_running_loop().create_future()
    async def waits(): 
        try: await fut
        finally: print("task fin")
    t = asyncio.create_task(waits()); fut.t = t
    await asyncio.sleep(0)
    print("x")
    del t, fut
    gc.collect()
    await asyncio.sleep(0)
    print("y")
try: asyncio.run(main())
except Exception as e: print(type(e), e)
