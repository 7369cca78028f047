d = {"a": 1, "b": 2}
keys, values, items = d.keys(), d.values(), d.items()
d["c"] = 3
print(keys, values, items, len(keys), "a" in keys, 3 in values, ("a", 1) in items, list(reversed(keys)))
print(sorted(keys & {"a", "z"}), sorted(keys | ["z"]), sorted(keys - {"a"}), sorted(keys ^ {"a", "z"}), keys.isdisjoint("xy"), keys == {"a", "b", "c"}, keys >= {"a"})
print(sorted(items & {("a", 1)}), items == {"a": 1, "b": 2, "c": 3}.items(), keys.isdisjoint(keys), values == d.values(), next(iter(items)))
try: keys + []
except TypeError as error: print(error)
