"""Sets of numbers: every operation leaves the same elements in the same order as CPython's own set."""

import operator
import random
import unittest

from loopspec_oracle import set_displays
from loopspec_oracle.sets import OrderedFrozenSet, OrderedSet

# Numbers that collide in small tables, equal numbers of different types, tuples.
POOL = [0, 1, 8, 16, 17, 32, 33, 64, 65, 128, 129, -1, -2, -8, 1.0, 8.0, 0.5, 2.5, 1e300, True, False, 10**20, (1,), (1, 2), (8.0, (1,))]

OPERATIONS = [
    "add", "discard", "remove", "pop", "clear", "copy",
    "update", "difference_update", "intersection_update", "symmetric_difference_update",
    "union", "difference", "intersection", "symmetric_difference",
    "ior", "iand", "isub", "ixor", "or", "and", "sub", "xor", "init",
]  # fmt: skip


class Pair:
    """A set of ours and one of CPython's to which the same happens."""

    def __init__(self, ours, native):
        self.ours = ours
        self.native = native


def seen(elements):
    return [(type(element).__name__, element) for element in elements]


class RandomHistories(unittest.TestCase):
    def test_mutable(self):
        for seed in range(400):
            self.history(random.Random(seed), OrderedSet, set)

    def test_frozen(self):
        for seed in range(400):
            self.history(random.Random(seed), OrderedFrozenSet, frozenset)

    def history(self, rng, ours, native):
        start = [rng.choice(POOL) for _ in range(rng.randrange(12))]
        pairs = [Pair(ours(start), native(start)), Pair(OrderedSet(), set()), Pair(OrderedFrozenSet(start), frozenset(start))]
        log = [start]
        for _ in range(40):
            pair = rng.choice(pairs)
            operation = rng.choice(OPERATIONS)
            others = [self.operand(rng, pairs) for _ in range(rng.randrange(3))]
            log.append((operation, pair.native, [other.native for other in others]))
            result = self.apply(operation, pair, others, rng.choice(POOL))
            if result is not None:
                pairs.append(result)
                pairs[:] = pairs[-6:]
            for each in pairs:
                self.assertEqual(seen(each.ours), seen(each.native), log)
                self.assertEqual(repr(each.ours), repr(each.native))
                self.assertEqual(each.ours, each.native)
                self.assertEqual(isinstance(each.ours, frozenset), isinstance(each.native, frozenset), log)

    def operand(self, rng, pairs):
        kind = rng.randrange(5)
        items = [rng.choice(POOL) for _ in range(rng.choice([0, 1, 3, 7, 40]))]
        if kind == 0:
            return Pair(items, items)
        if kind == 1:
            keyed = dict.fromkeys(items)
            return Pair(keyed, keyed)
        return rng.choice(pairs)

    def apply(self, operation, pair, others, element):
        ours, native = (self.call(operation, side, others, element, which) for which, side in enumerate((pair.ours, pair.native)))
        self.assertEqual(ours[1], native[1])
        ours, native = ours[0], native[0]
        if isinstance(native, (set, frozenset)):
            return Pair(ours, native)
        self.assertEqual(ours, native)
        return None

    def call(self, operation, side, others, element, which):
        """(result, error) of one operation on one side."""
        others = [other.native if which else other.ours for other in others]
        try:
            if operation in ("add", "discard", "remove"):
                return getattr(side, operation)(element), None
            if operation in ("pop", "clear", "copy"):
                return getattr(side, operation)(), None
            if operation.startswith("i") and operation[1:] in ("or", "and", "sub", "xor") or operation in ("or", "and", "sub", "xor"):
                return self.binary(operation, side, others[0] if others else side), None
            if operation == "init":
                return side.__init__(*others[:1]), None
            if operation.startswith("symmetric"):
                return getattr(side, operation)(others[0] if others else side), None
            return getattr(side, operation)(*others), None
        except (KeyError, TypeError, AttributeError) as error:
            return None, f"{type(error).__name__}: {error}"

    def binary(self, operation, left, right):
        name = {"or": "or_", "and": "and_"}.get(operation, operation)
        return getattr(operator, name)(left, right)


class Displays(unittest.TestCase):
    """What a rewritten program makes is what the program itself makes."""

    def same(self, source):
        native = {}
        exec(compile(source, "<scenario>", "exec"), native)
        ours = {"set": OrderedSet, "frozenset": OrderedFrozenSet}
        for name, helper in helpers().items():
            ours[name] = helper
        exec(set_displays.compile_with_ordered_sets(source, "<scenario>"), ours)
        self.assertEqual(native["out"], ours["out"], source)

    def test_constants(self):
        rng = random.Random(7)
        for _ in range(300):
            items = [rng.choice(POOL) for _ in range(rng.randrange(1, 9))]
            display = "{%s}" % ", ".join(map(repr, items))
            self.same(f"s = {display}\nout = [*map(repr, s)]\nout += [repr(x) for x in {display}]\nfor x in {display}: out.append(x)\n"
                      f"out.append(repr({display}))")  # fmt: skip

    def test_equal_constants_in_one_function(self):
        self.same("out = []\na = {1, 33, 65, 17}\nb = {65, 33, 17, 1}\nout += [list(a), list(b)]\n")

    def test_expressions(self):
        rng = random.Random(8)
        for _ in range(200):
            items = [rng.choice(POOL) for _ in range(rng.randrange(1, 9))]
            parts = ", ".join(f"x[{index}]" if rng.random() < 0.6 else f"*x[{index}:{index + 4}]" for index in range(len(items)))
            self.same(f"x = {items!r}\ns = {{{parts}}}\nout = list(map(repr, s))")
            self.same(f"x = {items!r}\nout = list(map(repr, {{y for y in x}}))")
            self.same(f"x = {items!r}\nout = list(map(repr, {{y for y in x if y for z in {{y, 1}}}}))")
            self.same(f"x = {items!r}\nout = list(map(repr, {{*set(x), *dict.fromkeys(x)}}))")

    def test_views(self):
        rng = random.Random(9)
        for _ in range(600):
            first = {rng.choice(POOL): rng.randrange(2) for _ in range(rng.choice([0, 2, 5, 12]))}
            second = {rng.choice(POOL): rng.randrange(2) for _ in range(rng.choice([0, 2, 5, 12]))}
            view = rng.choice(["keys", "items"])
            other = rng.choice(["b.keys()", "b.items()", "set(b)", "list(b)", "frozenset(b.items())"])
            left, right = rng.sample([f"a.{view}()", other], 2)
            operator = rng.choice(["|", "&", "^", "-"])
            if operator == "-" and left.startswith("list"):
                left, right = right, left
            self.same(f"a = {first!r}\nb = {second!r}\nout = list(map(repr, {left} {operator} {right}))")
            self.same(f"a = {first!r}\nb = {second!r}\ns = a.{view}()\ns {operator}= {other}\nout = list(map(repr, s))")


def helpers():
    import builtins

    set_displays.install()
    return {name: getattr(builtins, name) for name in dir(builtins) if name.startswith("_loopspec_")}


if __name__ == "__main__":
    unittest.main()
