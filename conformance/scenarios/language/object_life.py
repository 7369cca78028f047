class Noisy:
    def __init__(self, name): self.name = name
    def __del__(self): print("del", self.name)
a = Noisy("a")
b = a
del a
print("one name left")
b = Noisy("b")
print("a is gone")
def scope():
    local = Noisy("local")
    print("in scope")
scope()
items = [Noisy("in list")]
items.clear()
Noisy("temporary")
try:
    raise ValueError(Noisy("in exception"))
except ValueError:
    print("handled")
b = None
print("end")
