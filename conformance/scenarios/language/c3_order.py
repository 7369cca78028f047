class A:
    def who(self): return "A"
class B(A):
    def who(self): return "B" + super().who()
class C(A):
    def who(self): return "C" + super().who()
class D(B, C):
    def who(self): return "D" + super().who()
print(D().who(), [c.__name__ for c in D.__mro__], D.__bases__ == (B, C), D.mro()[1].__name__, D.__base__.__name__)
for bases in ((A, B), (B, B), (int, str)):
    try: type("X", bases, {})
    except TypeError as error: print(str(error).splitlines()[0])
