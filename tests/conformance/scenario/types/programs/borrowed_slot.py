# __str__ taken from another special method, and overridden again.
class A(int):
    __str__ = int.__repr__
class B(A):
    def __str__(self): return "B!"
class C(int):
    __str__ = int.__repr__
    def __repr__(self): return "C repr"
print(B(1), str(A(2)), C(5), repr(C(5)), f"{C(5)}", [C(5)])
class D(C): pass
print(D(1))
D.__str__ = lambda s: "late"
print(D(1), str(B(1)))
from enum import IntEnum
class E(IntEnum):
    X = 1
    def __str__(self): return self.name
print(E.X)
class F(IntEnum):
    X = "a", 1
    def __new__(cls, t, n):
        o = int.__new__(cls, n); o._value_ = n; o.t = t; return o
    def __str__(self): return "F" + self.name
print(F.X, F.X.t)
