import weakref
class Key:
    def __init__(self, n): self.n = n
a, b = Key(1), Key(2)
values = weakref.WeakValueDictionary(a=a, b=b)
keys = weakref.WeakKeyDictionary({a: "first", b: "second"})
group = weakref.WeakSet([a, b])
print(len(values), sorted(values), keys[a], a in group, len(group))
del a
print(sorted(values), list(keys.values()), [k.n for k in group], values.get("a", "gone"))
class Owner:
    def hello(self): return "hello"
o = Owner()
method = weakref.WeakMethod(o.hello)
print(method()())
del o
print(method())
