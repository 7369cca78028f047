t = (3, "a", 3, None)
print(t.count(3), t.index(None), t[1:], t + (1,), t * 2, (), (1,), len(t), "a" in t, (1, 2) < (1, 3), (1, 2) < (1, 2, 0), hash((1, 2)) == hash((1, 2)), tuple("ab"), 2 * (0,))
a = (1, [2])
try:
    a[1] += [3]
except TypeError as error:
    print(error, a)
for wrong in (lambda: t.index("z"), lambda: t[9], lambda: hash(a), lambda: t + [1], lambda: (1,) < ("a",), lambda: tuple(1)):
    try: wrong()
    except Exception as error: print(type(error).__name__, error)
