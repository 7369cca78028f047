class Key:
    def __init__(self, n): self.n = n
    def __hash__(self): return hash(self.n)
    def __eq__(self, other): return isinstance(other, Key) and self.n == other.n
    def __repr__(self): return f"K{self.n}"
table = {Key(1): "one", Key(2): "two"}
print(table[Key(1)], Key(2) in table, Key(3) in table, len({Key(1): 0, Key(1): 1}), hash(Key(5)) == hash(5), list({Key(1): 0, Key(1): 1}))
class NoHash:
    def __eq__(self, other): return True
class BadHash:
    def __hash__(self): return "text"
print(NoHash.__hash__, NoHash() == 3, NoHash() != 3)
for wrong in (lambda: hash(NoHash()), lambda: {NoHash(): 1}, lambda: hash(BadHash())):
    try: wrong()
    except TypeError as error: print(error)
