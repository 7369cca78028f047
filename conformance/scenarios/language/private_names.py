class A:
    __secret = 1
    def __init__(self): self.__own = 2
    def read(self): return self.__secret, self.__own
    def __hidden(self): return "hidden"
class B(A):
    __secret = 3
b = B()
print(b.read(), b.__dict__, b._A__secret, b._B__secret, b._A__hidden(), sorted(n for n in dir(B) if "secret" in n))
try: b.__secret
except AttributeError as error: print(error)
