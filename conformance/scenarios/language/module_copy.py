import copy
class Node:
    def __init__(self, name): self.name, self.links = name, []
class Custom:
    def __copy__(self): return "copied"
    def __deepcopy__(self, memo): return "deep copied"
a = Node("a")
a.links += [a, [1, 2]]
shallow, deep = copy.copy(a), copy.deepcopy(a)
print(shallow.links is a.links, deep.links[0] is deep, deep.links[1] is a.links[1], deep.links[1], copy.copy(Custom()), copy.deepcopy([Custom()]))
nested = {"k": [1, {2: (3, [4])}]}
again = copy.deepcopy(nested)
again["k"][1][2][1].append(5)
print(nested, again, copy.copy([1, [2]]), copy.deepcopy((1, 2)) is not None, copy.copy("text"), copy.deepcopy({1, 2}), copy.copy(len) is len)
