class Typed:
    def __init__(self, kind): self.kind = kind
    def __set_name__(self, owner, name): self.name = name
    def __get__(self, instance, owner=None):
        return self if instance is None else instance.__dict__.get(self.name, "unset")
    def __set__(self, instance, value):
        if not isinstance(value, self.kind): raise TypeError(f"{self.name} wants {self.kind.__name__}")
        instance.__dict__[self.name] = value
    def __delete__(self, instance): instance.__dict__.pop(self.name, print("deleted", self.name))
class Lazy:
    def __get__(self, instance, owner): return print("computed") or instance.__dict__.setdefault("area", 42)
class Thing:
    size, area = Typed(int), Lazy()
t = Thing()
print(t.size, t.area, t.area)
t.size = 5
print(t.size, t.__dict__, type(Thing.size).__name__)
del t.size
try: t.size = "big"
except TypeError as error: print(error)
