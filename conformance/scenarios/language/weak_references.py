import weakref
class Thing:
    def __del__(self): print("del")
def gone(reference): print("callback", reference() is None)
t = Thing()
r = weakref.ref(t, gone)
last = weakref.finalize(t, print, "finalized", 1)
print(r() is t, last.alive, weakref.getweakrefcount(t), r is weakref.ref(t), weakref.ref(t) is weakref.ref(t))
proxy = weakref.proxy(t)
t.x = 5
print(proxy.x, r.__callback__ is gone)
del t
print(r(), last.alive)
try: proxy.x
except ReferenceError as error: print(error)
for wrong in 5, "text":
    try: weakref.ref(wrong)
    except TypeError as error: print(error)
