class V:
    def __init__(self, n): self.n = n
    def __eq__(self, other): return print("eq", end=" ") or (self.n == other.n if isinstance(other, V) else NotImplemented)
    def __lt__(self, other): return print("lt", end=" ") or self.n < other.n
    def __le__(self, other): return print("le", end=" ") or NotImplemented
    def __gt__(self, other): return print("gt", end=" ") or "truthy text"
    def __ge__(self, other): return print("ge", end=" ") or NotImplemented
    def __ne__(self, other): return print("ne", end=" ") or super().__ne__(other)
a, b = V(1), V(2)
print(a == b, a != b, a < b, a > b, a == 5, a != 5, [a] == [a], a in [b, a], b in (a,))
for wrong in (lambda: a <= b, lambda: a >= b, lambda: {a}):
    try: print(wrong())
    except TypeError as error: print(error)
