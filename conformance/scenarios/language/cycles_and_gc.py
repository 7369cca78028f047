import gc
class Node:
    def __init__(self, name): self.name = name
    def __del__(self): print("del", self.name)
gc.collect()
a, b = Node("a"), Node("b")
a.other, b.other = b, a
del a, b
print("still there")
print(gc.collect() > 0)
n = Node("self")
n.me = n
n = None
gc.collect()
print(gc.isenabled(), gc.disable(), gc.isenabled(), gc.enable())
