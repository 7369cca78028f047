class Proxy:
    def __init__(self, target): object.__setattr__(self, "target", target)
    def __getattr__(self, name):
        if name.startswith("_"): raise AttributeError(name)
        return f"{name} of {self.target}"
    def __setattr__(self, name, value): print("set", name, value)
    def __delattr__(self, name): print("del", name)
p = Proxy("box")
p.x = 1
del p.y
print(p.anything, p.target, hasattr(p, "_private"), getattr(p, "_private", "none"))
class Loud:
    a = 1
    def __getattribute__(self, name):
        print("get", name, end=" ")
        return super().__getattribute__(name)
print(Loud().a, hasattr(Loud(), "b"))
