f = frozenset([1, 2])
print(f, f.union([3]), f.intersection([2]), f.difference([2]), f.symmetric_difference([2, 3]), f.issubset([1, 2]), f.issuperset([1]), f.isdisjoint([3]), f.copy() is f)
print(f | {3}, {3} | f, f & {1}, f - {1}, f ^ {1}, f < {1, 2, 3}, f == {1, 2}, hash(f) == hash(frozenset({2, 1})), {f: "key"}[frozenset({1, 2})], f in {f})
old = f
f |= {3}
print(f, old, frozenset(), type(f | {1}).__name__, type({1} | f).__name__, {1, 2} in [old])
try: f.add(1)
except AttributeError as error: print(error)
