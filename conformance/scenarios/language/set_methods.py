s = {1, 2}
s.add(3); s.discard(9); s.remove(1); s.update([4], (5,))
print(s, s.union([9], {8}), s.intersection([2, 3]), s.difference([2]), s.symmetric_difference([2, 7]), s.copy() == s, s | {0}, s & {2}, s - {2}, s ^ {2})
s.intersection_update([2, 3, 4]); s.difference_update([4]); s.symmetric_difference_update([3, 6])
print(s, s.issubset([2, 6, 7]), s.issuperset({2}), s.isdisjoint([1]), s <= {2, 6}, s < {2, 6}, s > set(), s == frozenset(s), 2 in s, len(s))
s |= {1}; s &= {1, 2}; s -= {2}; s ^= {5}
print(s, s.pop() in (1, 5), len(s), set("aab") == {"a", "b"}, set(), {*range(3)})
s.clear()
for wrong in (lambda: s.remove(1), lambda: s.pop(), lambda: {[]}, lambda: s | [1], lambda: hash(s), lambda: set(1), lambda: s < 1, lambda: s.update(1)):
    try: wrong()
    except Exception as error: print(type(error).__name__, error)
