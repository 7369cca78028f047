def init(self, x): self.x = x
Made = type("Made", (dict,), {"__init__": init, "kind": "made", "__doc__": "by hand"})
m = Made(5)
print(m.x, Made.kind, Made.__name__, Made.__doc__, isinstance(m, dict), type(m) is Made, Made.__module__, Made.__qualname__)
Made.later = lambda self: self.x * 2
print(m.later(), type(5), type(type), type("X", (), {})().__class__.__name__)
m.__class__ = type("Changed", (Made,), {})
print(type(m).__name__, [c.__name__ for c in Made.__subclasses__()])
for wrong in (lambda: type("X", (), {}, 1, 2), lambda: type(1, 2), lambda: type("X", (5,), {}), lambda: type("X", (bool,), {})):
    try: wrong()
    except TypeError as error: print(error)
