# What sets of numbers say and show, right and wrong uses alike.


def show(*calls):
    for call in calls:
        try:
            print(repr(call()))
        except Exception as error:
            print(type(error).__name__, error)


s = {1, 2}
f = frozenset([1, 2])

show(lambda: set(1), lambda: set(1, 2), lambda: set(a=1), lambda: frozenset(a=1), lambda: frozenset(1, 2), lambda: frozenset(3))
show(lambda: s.add(), lambda: s.add(1, 2), lambda: s.add([]), lambda: s.remove(9), lambda: s.remove(), lambda: s.discard([]))
show(lambda: set().pop(), lambda: s.union(1), lambda: s.intersection(1), lambda: s.difference(1))
show(lambda: s.symmetric_difference(), lambda: s.symmetric_difference(1, 2), lambda: s.symmetric_difference(1))
show(lambda: s | [1], lambda: [1] | s, lambda: s & 1, lambda: s - 1, lambda: s ^ 1, lambda: s + s, lambda: s < 1)
show(lambda: s <= {1, 2, 3}, lambda: s > {1}, lambda: s == f, lambda: f == s, lambda: s == [1, 2], lambda: s != {1})
show(lambda: hash(s), lambda: hash(f) == hash(frozenset({2, 1})), lambda: {s}, lambda: {f}, lambda: {f: 1})
show(lambda: {[]}, lambda: {*[[]]}, lambda: {x for x in [[]]}, lambda: {1, (2, [])})
show(lambda: s[0], lambda: s.foo, lambda: s(), lambda: len(s), lambda: f.add)
show(lambda: f"{s} {s!r} {f} {set()} {frozenset()}", lambda: f"{s:>10}", lambda: "%s" % (s,), lambda: str(s))
show(lambda: s.isdisjoint([3]), lambda: s.issubset([1, 2, 3]), lambda: s.issuperset(1))
show(lambda: {1} in {frozenset({1})}, lambda: {frozenset({1})}.discard({1}), lambda: {frozenset({1}), 2}.remove({7}))
show(lambda: s.__or__([1]), lambda: s.__ior__([1]), lambda: s.__eq__(1), lambda: s.__ror__({77}))
show(lambda: {1: 2}.keys() | {3}, lambda: {1: 2}.keys() & {1, 3}, lambda: {1: 2}.items() - {(1, 2)}, lambda: {1: 2}.keys() ^ 5)
show(lambda: {1: 2}.keys() == {1}, lambda: {1} == {1: 2}.keys(), lambda: [5] - {5: 1}.keys(), lambda: 5 - {5: 1}.keys())
show(lambda: {1, *[2, 3], 4}, lambda: {*()}, lambda: {1.0, 1, True}, lambda: {True, 1}, lambda: {0, False, 0.0, -0.0})
show(lambda: max({1, 2, 3}), lambda: sorted({3, 1}), lambda: sum({1, 2}), lambda: dict.fromkeys({1, 2}), lambda: bool(set()))
show(lambda: {(1, 2), (0, 1)}, lambda: set(range(20)), lambda: {i * i for i in range(20)}, lambda: {-i for i in range(9)})
show(lambda: set([10**k for k in range(12)]), lambda: {0.1 * i for i in range(12)}, lambda: {x // 2 for x in range(99)})


def augmented():
    global s
    s |= [1]


def grow():
    for x in s:
        s.add(x + 10)


def grow_words():
    words = {"a"}
    for word in words:
        words.add(word + "b")


def recursive():
    class Holder:
        def __repr__(self):
            return f"Holder {held!r}"

    held = {Holder()}
    return held


show(augmented, grow, grow_words, recursive)
words = {"a"}
iterator = iter(words)
show(lambda: next(iterator), lambda: next(iterator), lambda: next(iterator))
show(lambda: s.__init__([7, 8]), lambda: s)
s |= {9}
s &= {9, 8}
s ^= {1}
s -= {8}
print(s)
a, b = {1, 2}
c, *d = {1, 2, 3}
print(a, b, c, d)
print(*{1, 2}, sep="-")
