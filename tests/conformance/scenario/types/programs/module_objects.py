# Modules that a program makes itself.
import sys
import time
import types

made = types.ModuleType("made", "Its text.")
print(made, made.__name__, made.__doc__, made.__dict__)
made.value = 5
print(made.value, vars(made)["value"], dir(made), isinstance(made, types.ModuleType))
del made.value
print(types.ModuleType(name="other").__doc__, types.ModuleType("x", doc=3).__doc__, sys, time)


class Lazy(types.ModuleType):
    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        value = name.upper()
        setattr(self, name, value)
        return value


class Bare(types.ModuleType):
    def __init__(self):
        pass


lazy = Lazy("lazy")
print(lazy, lazy.word, "word" in vars(lazy), lazy.__class__.__name__, Bare())
lazy.__init__("renamed", "again")
print(lazy, lazy.word)
made.__file__ = "made.py"
print(made)
for wrong in (lambda: types.ModuleType(), lambda: types.ModuleType(1), lambda: types.ModuleType("a", "b", "c"), lambda: types.ModuleType("a", x=1),
              lambda: types.ModuleType(None), lambda: made.value, lambda: Bare().value, lambda: sys.nothing_of_the_kind, lambda: made()):
    try:
        print(wrong())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
sys.modules["made"] = made
print(sys.modules["made"] is made, sys.modules.pop("made") is made)
