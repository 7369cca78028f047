print(list(enumerate("ab", start=5)), list(zip("abc", [1, 2])), list(map(pow, [2, 3], [3, 2])), list(filter(None, [0, 1, "", "x"])), list(filter(str.isdigit, "a1b2")))
print(list(reversed([1, 2])), any([0, "", 3]), all([]), all(x < 2 for x in [1, 5]), sorted({3: 0, 1: 0}), next(iter([7])), next(iter([]), "default"), len(list(iter(iter([1, 0, 2]).__next__, 0))))
it = iter("abc")
print(next(it), list(zip(it, it)), it.__length_hint__(), list(it), iter(it) is it)
print(type(zip()).__name__, type(map(str, [])).__name__, type(iter([])).__name__, type(iter({})).__name__, type(iter("")).__name__, type(reversed([])).__name__)
for wrong in (lambda: iter(5), lambda: next(5), lambda: reversed({1}), lambda: zip(1), lambda: list(map(len, [1])), lambda: map(len), lambda: enumerate(), lambda: next(iter([])), lambda: iter(len), lambda: iter(1, 2)):
    try: wrong()
    except Exception as error: print(type(error).__name__, error)
