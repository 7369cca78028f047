# The kinds of weak references.
import gc
import weakref


class Thing:
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return f"Thing({self.n})"


class Called(Thing):
    def __call__(self, by):
        return self.n * by


thing, called = Thing(1), Called(2)
plain, callable_ = weakref.proxy(thing), weakref.proxy(called)
print(type(plain) is weakref.ProxyType, type(callable_) is weakref.CallableProxyType, callable_(4), plain.n, plain)
print(isinstance(plain, weakref.ProxyTypes), isinstance(callable_, weakref.ProxyTypes), weakref.ProxyType.__name__, weakref.CallableProxyType.__name__)
try:
    plain()
except TypeError as error:
    print(error)
gone = []
keyed = weakref.KeyedRef(thing, lambda ref: gone.append(ref.key), "k")
print(keyed() is thing, keyed.key, isinstance(keyed, weakref.ref), keyed == weakref.ref(thing))
values = weakref.WeakValueDictionary({"a": thing, "b": called})
print([type(ref) is weakref.KeyedRef for ref in values.valuerefs()], sorted(ref.key for ref in values.valuerefs()))
del thing
gc.collect()
print(gone, keyed(), sorted(values))
try:
    plain.n
except ReferenceError as error:
    print(error)
