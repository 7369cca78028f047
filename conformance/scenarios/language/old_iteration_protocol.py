class Squares:
    def __getitem__(self, i):
        if i >= 4: raise IndexError(i)
        return i * i
    def __len__(self): return 4
s = Squares()
print(list(s), 9 in s, 5 in s, list(reversed(s)), [x for x in s if x % 2], min(s), tuple(s), dict(enumerate(s)), list(zip(s, "ab")))
a, *rest = s
print(a, rest, list(map(str, s)), type(iter(s)).__name__, sum(s))
