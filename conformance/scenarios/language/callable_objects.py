class Adder:
    def __init__(self, n): self.n = n
    def __call__(self, x, *, times=1): return (self.n + x) * times
add = Adder(10)
print(add(1), add(2, times=3), list(map(add, [1, 2])), callable(add), callable(5), Adder.__call__(add, 1))
add.__call__ = lambda x: "not looked up on the instance"
print(add(1))
try: Adder(1)()
except TypeError as error: print(str(error).replace("Adder.", ""))
class Meta(type):
    def __call__(cls, *args): return f"made {cls.__name__}{args}"
class Made(metaclass=Meta): pass
print(Made(1, 2))
