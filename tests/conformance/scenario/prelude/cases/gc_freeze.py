# What is frozen is not looked at; what was frozen before can be looked at again.
import gc


class Node:
    def __init__(self):
        self.itself = self

    def __del__(self):
        print("gone")


gc.collect()
kept = Node()
print(gc.freeze(), gc.unfreeze())
del kept
print(gc.collect() > 0)
