class Shelf:
    def __init__(self): self.items = {}
    def __len__(self): return len(self.items)
    def __getitem__(self, key): return self.items[key]
    def __setitem__(self, key, value): self.items[key] = value
    def __delitem__(self, key): del self.items[key]
    def __contains__(self, key): return key == "always" or key in self.items
    def __iter__(self): return iter(sorted(self.items))
    def __reversed__(self): return reversed(sorted(self.items))
    def __length_hint__(self): return 3
s = Shelf()
print(bool(s), len(s))
s["b"] = 1; s["a"] = 2; s["c"] = 0
del s["c"]
print(bool(s), "always" in s, "z" in s, list(s), list(reversed(s)), s["a"], *s, dict(zip(s, s)), max(s), sorted(s, reverse=True))
a, b = s
print(a, b, [*s], "a" in list(s))
