class Thing:
    size = 1
    def __dir__(self): return ["b", "a"]
t = Thing()
setattr(t, "colour", "red")
print(getattr(t, "colour"), getattr(t, "x", "default"), hasattr(t, "x"), vars(t), dir(t), callable(t), callable(Thing), isinstance(t, (int, Thing)), issubclass(bool, int))
delattr(t, "colour")
print(t.__dict__, type(t).__name__, Thing.__name__, t.__class__ is Thing, Thing.__module__, repr(type(t)), isinstance(1, object), "size" in dir(Thing))
for wrong in (lambda: getattr(t, "x"), lambda: delattr(t, "x"), lambda: getattr(t, 1), lambda: vars(1), lambda: isinstance(1, 2), lambda: issubclass(1, int), lambda: setattr(1, "x", 2), lambda: t.size(), lambda: hash(t) and t["k"]):
    try: wrong()
    except Exception as error: print(type(error).__name__, error)
