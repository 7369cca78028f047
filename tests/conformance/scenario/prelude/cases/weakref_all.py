import gc
import weakref
from weakref import (ProxyTypes, ReferenceType, WeakKeyDictionary, WeakMethod, WeakSet, WeakValueDictionary, finalize,
                     getweakrefcount, getweakrefs, proxy, ref)


def attempt(function, *args, **keywords):
    try:
        print(repr(function(*args, **keywords)))
    except Exception as error:
        print(type(error).__name__, error)


class Thing:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return "Thing(%r)" % self.name

    def method(self):
        return "method of " + self.name

    def __del__(self):
        print("del", self.name)


a = Thing("a")
r = ref(a)
r2 = ref(a, lambda dead: print("callback", dead() is None))
print(r() is a, r == ref(a), getweakrefcount(a) >= 2, r in getweakrefs(a), hash(r) == hash(a))
p = proxy(a)
print(p.name, p.method(), isinstance(p, ProxyTypes))
del a
print(r(), r2())
attempt(lambda: p.name)
attempt(ref, 3), attempt(ref, [])
d = WeakValueDictionary()
x, y = Thing("x"), Thing("y")
d["x"], d["y"], d[1] = x, y, y
print(sorted(d.items(), key=repr), len(d), "x" in d, d["x"] is x, d.get("zz"), d.get("x"), list(d.keys()), list(d.values()))
del x
print(len(d), list(d), "x" in d, d.get("x", "gone"))
attempt(lambda: d["x"])
print(d.pop("y"), d.pop("nope", 5), d.setdefault(1, None), d.copy()[1], len(d.valuerefs()))
attempt(d.pop, "nope")
d.update({"new": y})
print((d | {"other": y})["other"], sorted(d.keys(), key=str), d.popitem()[1])
k = WeakKeyDictionary()
one, two = Thing("one"), Thing("two")
k[one] = 1
k[two] = 2
print(k[one], len(k), one in k, 3 in k, list(k.values()), list(k.items()), k.get(two), k.copy()[two])
del one
print(len(k), list(k))
attempt(lambda: k[y] if y in k else "no"), attempt(k.__setitem__, 3, 4)
print(k.pop(two), k.setdefault(two, 7), k.pop(y, None), len(k), k.popitem())
s = WeakSet()
m, n = Thing("m"), Thing("n")
s.add(m), s.add(n), s.add(m)
print(len(s), m in s, y in s, 3 in s, sorted(t.name for t in s), s == WeakSet([m, n]), s <= WeakSet([m, n, y]), (s - WeakSet([m])) == WeakSet([n]))
print(sorted(t.name for t in s | {y}), sorted(t.name for t in s & [n, y]), sorted(t.name for t in s ^ WeakSet([m, y])), s.isdisjoint([y]))
for t in s:
    if t is m:
        del m
        break
del t
print(len(s), [t.name for t in s])
s.discard(n), s.discard(y)
attempt(s.pop)
print(len(s))
obj = Thing("obj")
f = finalize(obj, print, "finalized", sep="!")
print(f.alive, f.peek()[1] is print, f.peek()[2:], f.atexit)
del obj
print(f.alive, f(), f.peek(), f.detach())
obj = Thing("obj2")
f = finalize(obj, lambda n: n * 2, 21)
print(f(), f.alive, f())
g = finalize(obj, print, "never")
print(g.detach()[2], g.alive)
del obj
obj = Thing("wm")
wm = WeakMethod(obj.method, lambda dead: print("method died"))
print(wm()(), wm == WeakMethod(obj.method), wm() == obj.method)
del obj
print(wm())
attempt(WeakMethod, print)
while_iterating = WeakValueDictionary()
things = [Thing("t%d" % i) for i in range(3)]
for thing in things:
    while_iterating[thing.name] = thing
del thing
for name in while_iterating:
    if things:
        things.pop()
    print(name)
print(len(while_iterating))


class Node:
    def __init__(self):
        self.me = self


node = Node()
r = ref(node, lambda dead: print("node gone"))
del node
gc.collect()
print(r())
print(type(r).__name__, ReferenceType is ref, WeakSet[int])
del y, two, n, d, k, things
print('end')
