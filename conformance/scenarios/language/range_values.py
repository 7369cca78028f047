r = range(10, 0, -3)
print(r, list(r), len(r), r[1], r[-1], r[1:], r[::-1], 7 in r, 8 in r, r.index(4), r.count(4), r.start, r.stop, r.step, range(0) == range(2, 2), hash(range(1)) == hash(range(0, 1)))
print(range(10 ** 20)[10 ** 19], range(3) == range(0, 3, 1), list(reversed(range(3))), bool(range(0)), 2.0 in range(3), "a" in range(3), max(range(5)), sum(range(101)))
for wrong in (lambda: range(1, 2, 0), lambda: range(1.5), lambda: r[9], lambda: r.index(5), lambda: range(), lambda: len(range(10 ** 30)), lambda: r + r, lambda: setattr(r, "start", 1)):
    try: wrong()
    except Exception as error: print(type(error).__name__, error)
