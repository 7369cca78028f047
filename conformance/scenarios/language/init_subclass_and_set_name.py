class Plugin:
    found = {}
    def __init_subclass__(cls, /, tag=None, **more):
        super().__init_subclass__(**more)
        cls.found[tag or cls.__name__] = cls
class Field:
    def __set_name__(self, owner, name): self.place = f"{owner.__name__}.{name}"
    def __get__(self, instance, owner): return self if instance is None else self.place
class A(Plugin): field = Field()
class B(A, tag="bee"): other = Field()
print(sorted(Plugin.found), A().field, B().field, B().other, B.other.place)
try:
    class C(tag=1): pass
except TypeError as error:
    print(error)
