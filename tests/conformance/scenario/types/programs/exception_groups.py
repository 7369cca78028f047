# since: 3.11
# Exception groups: split, subgroup, derive and their conditions; what makes a group and what does not.
eg = ExceptionGroup("m", [ValueError(1), TypeError(2)])
a, b = eg.split(ValueError)
print(a.__suppress_context__, b.__suppress_context__, a.__cause__)
for bad in [ValueError, (ValueError, int), int, 5, (), [], lambda e: isinstance(e, TypeError), type("C", (), {"__call__": lambda s, e: True})()]:
    for m in "split", "subgroup":
        try:
            print(m, repr(getattr(eg, m)(bad)))
        except Exception as e:
            print(m, type(e).__name__, e)
class G(ExceptionGroup):
    def derive(self, excs):
        return 5
try:
    print(G("x", [ValueError(1), TypeError(2)]).split(ValueError))
except Exception as e: print(type(e), e)
class G(ExceptionGroup):
    pass
print(repr(G("x", [ValueError(1), TypeError(2)]).split(ValueError)))
class H(ExceptionGroup, ValueError):
    pass
print(repr(H("x", [ValueError(1), TypeError(2)]).split(ValueError)))
for args in [(), ("x",), ("x", []), (1, [ValueError()]), ("x", 5), ("x", [ValueError]), ("x", [1]), ("x", {ValueError():1}), ("x", [KeyboardInterrupt()]),("x", [ValueError()], 3), ("x", "ab"), ("x", ()), ("x", set())]:
    try:
        print(repr(ExceptionGroup(*args)))
    except Exception as e: print(type(e), e)
eg.exceptions
try:
    eg.exceptions = 1
except AttributeError as e: print(e)
try:
    eg.message = 1
except AttributeError as e: print(e)
eg.args = (1,)
print(eg.args, str(eg), repr(eg))
eg.__notes__ = 5
print(hasattr(eg.split(ValueError)[0], "__notes__"))
eg.__notes__ = ("a", "b")
print(eg.split(ValueError)[0].__notes__)
try: eg.add_note("c")
except TypeError as e: print(e)
class S(ExceptionGroup):
    def __new__(cls, *a): 
        return super().__new__(cls, *a)
    def __init__(self, *a): print("init", a)
s = S("a", [OSError(3)])
print(s, s.args)
print(ExceptionGroup[int])
class B(BaseExceptionGroup): pass
print(repr(B("x",[ValueError()])))
class M(BaseExceptionGroup, ValueError): pass
try: print(repr(M("x",[KeyboardInterrupt()])))
except TypeError as e: print(e)
l = [ValueError(1)]
g = ExceptionGroup("x", l)
l.append(2)
print(repr(g))
g.args = (3,)
print(repr(g))
g.args = (3,4)
print(repr(g))
