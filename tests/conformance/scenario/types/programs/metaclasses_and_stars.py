# Metaclasses that do not go together, bases that are no classes, and type() itself.
class M(type): pass
class N(type): pass
class A(metaclass=M): pass
class B(metaclass=N): pass
def t(*fs):
    for f in fs:
        try: print(f())
        except Exception as e: print(type(e).__name__, e)
def conflict():
    class C(A, B): pass
def derived():
    class C(A): pass
    return type(C).__name__
def explicit():
    class C(A, metaclass=type): pass
    return type(C).__name__
def instance():
    class C(5): pass
def of_object():
    class C(object()): pass
def function():
    class C(metaclass=lambda name, bases, names: (name, bases, sorted(n for n in names if n[:2] != "__"))):
        x = 1
    return C
def keywords():
    class C(A, flag=1): pass
def duplicate():
    class C(A, A): pass
def order():
    class X: pass
    class Y(X): pass
    class C(X, Y): pass
t(conflict, derived, explicit, instance, of_object, function, keywords, duplicate, order)
t(lambda: type(5, 6), lambda: type(), lambda: type("X", (5,), {}), lambda: type("X", (object(),), {}), lambda: type("X", (), {"a": 1}).a)
t(lambda: [*5], lambda: (*None,), lambda: print(*5), lambda: print(1, *5), lambda: {*5}, lambda: print(**5), lambda: t(*[], **{1: 2}), lambda: print(*"ab", sep="-"), lambda: print(*iter([1, 2])))
print(list.__hash__, {}.__hash__, set.__hash__, bytearray.__hash__, (1).__hash__ is None)
