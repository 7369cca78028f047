d = {"a": 1, "b": 2}
print(d.get("z"), d.get("z", 0), d.setdefault("c", 3), d.setdefault("a", 9), d.pop("b"), d.pop("b", None), d.popitem(), d)
d.update({"x": 1}, y=2); d.update([("z", 3)])
print(d, list(d.keys()), list(d.values()), list(d.items()), dict.fromkeys("ab", 0), dict(d, a=5) == d | {"a": 5}, d.copy() is d, {**d, "a": 0})
d |= {"q": 7}
print(d, list(reversed(d)), "x" in d, len(d), dict([(1, 2)], k=3), {1: "int", 1.0: "float", True: "bool"}, d == dict(reversed(list(d.items()))))
d.clear()
for wrong in (lambda: d["k"], lambda: d.pop("k"), lambda: d.popitem(), lambda: {[]: 1}, lambda: dict([1]), lambda: dict([(1, 2, 3)]), lambda: d.update(5), lambda: d | 1, lambda: {} < {}, lambda: dict(1, 2)):
    try: wrong()
    except Exception as error: print(type(error).__name__, error)
