# How often sets ask their elements for hash and equality.
class Loud:
    def __init__(self, name):
        self.name = name

    def __hash__(self):
        print("hash", self.name)
        return 5

    def __eq__(self, other):
        print("eq", self.name, other.name)
        return True


a, b = Loud("a"), Loud("b")


def step(name, call):
    print(name)
    result = call()
    print(len(result) if isinstance(result, (set, frozenset)) else result)


one = {a}
step("display", lambda: {a, b})
step("starred", lambda: {a, *[b]})
step("comprehension", lambda: {x for x in [a, b]})
step("call", lambda: set([a, b]))
step("frozen", lambda: frozenset([a, b]))
step("frozen from set", lambda: frozenset(one))
step("set from set", lambda: set(one))
step("copy", lambda: one.copy())
step("or", lambda: one | {b})
step("and", lambda: one & {b})
step("sub", lambda: one - {b})
step("xor", lambda: one ^ {b})
step("union", lambda: one.union([b]))
step("intersection", lambda: one.intersection([b]))
step("difference", lambda: one.difference([b]))
step("symmetric", lambda: one.symmetric_difference([b]))
step("in", lambda: b in one)
step("equal", lambda: one == {b})
step("add", lambda: one.add(b))
step("update", lambda: one.update([b], {b}))
step("discard", lambda: one.discard(b))
one = {a}
step("remove", lambda: one.remove(a))
one = {a}
step("difference_update", lambda: one.difference_update([b]))
one = {a}
step("symmetric_difference_update", lambda: one.symmetric_difference_update([b]))
one = {a}
step("intersection_update", lambda: one.intersection_update([b]))
step("clear", lambda: one.clear())
