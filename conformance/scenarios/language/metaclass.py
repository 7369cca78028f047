class Registry(type):
    names = []
    @classmethod
    def __prepare__(meta, name, bases, **kw):
        print("prepare", name, kw)
        return {"prepared": True}
    def __new__(meta, name, bases, space, **kw): return super().__new__(meta, name, bases, space)
    def __init__(cls, name, bases, space, **kw):
        super().__init__(name, bases, space)
        Registry.names.append(name)
    def __len__(cls): return len(Registry.names)
    def __contains__(cls, x): return x in cls.names
    def __getattr__(cls, name): return f"no {name}"
class Base(metaclass=Registry, option=1): pass
class Child(Base): x = Base.prepared
print(Registry.names, len(Base), "Child" in Base, Child.x, Child.missing, type(Child).__name__)
