class Thing:
    def method(self, x=1): return self, x
    @classmethod
    def of_class(cls): return cls.__name__
    @staticmethod
    def static(x): return x
class Sub(Thing): pass
t = Thing()
m = t.method
print(m.__self__ is t, m.__func__ is Thing.method, m == t.method, m is t.method, m()[1], m.__name__, Thing.method(t, 2)[1], Thing.method.__get__(t)(3)[1])
print(Sub.of_class(), Sub().of_class(), t.static(4), Thing.static(5), Thing.__dict__["static"].__func__(6), type(Thing.__dict__["of_class"]).__name__)
t.method = lambda: "of the instance"
print(t.method(), len({m, t.__class__.method.__get__(t)}), hash(m) == hash(Thing.method.__get__(t)))
try: Thing.method()
except TypeError as error: print(error)
