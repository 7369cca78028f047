class Missing(dict):
    def __missing__(self, key): return f"no {key}"
class Counting(dict):
    def __setitem__(self, key, value): super().__setitem__(key, value * 2)
m, c = Missing(a=1), Counting(a=1)
c["b"] = 1
c.update(d=1)
print(m["a"], m["z"], m.get("z"), "z" in m, c, type(c.copy()).__name__, type(m | {}).__name__)
print(m, isinstance(m, dict), m == {"a": 1}, {**c}, dict(c), len(m), "%(a)s %(q)s" % m, "{a} {q}".format_map(m))
