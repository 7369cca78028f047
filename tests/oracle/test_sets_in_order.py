"""Sets of anything but numbers alone: they iterate in insertion order, and are sets in every other respect."""

import unittest

from loopspec_oracle.sets import OrderedFrozenSet, OrderedSet
from worker import close_shared, shared

tearDownModule = close_shared

WORDS = ["pear", "fig", "apple", "date", "kiwi", "lime"]


class Order(unittest.TestCase):
    def order(self, ours, *expected):
        self.assertEqual(list(ours), list(expected))
        self.assertEqual(len(ours), len(expected))
        inside = ", ".join(map(repr, expected))
        if type(ours) is OrderedSet:
            self.assertEqual(repr(ours), f"{{{inside}}}" if inside else "set()")
        else:
            self.assertEqual(repr(ours), f"frozenset({{{inside}}})")

    def test_made_from_an_iterable(self):
        self.order(OrderedSet(WORDS), *WORDS)
        self.order(OrderedSet("banana"), "b", "a", "n")
        self.order(OrderedFrozenSet("banana"), "b", "a", "n")
        self.order(OrderedSet(iter([])))

    def test_add_and_discard(self):
        words = OrderedSet(WORDS)
        words.discard("apple")
        words.add("fig")
        words.add("apple")
        words.remove("pear")
        self.order(words, "fig", "date", "kiwi", "lime", "apple")

    def test_an_equal_element_that_is_another_object(self):
        words = OrderedSet(["ab", "cd"])
        words.discard("".join(["a", "b"]))
        self.order(words, "cd")
        words = OrderedSet(["ab", "cd"])
        words.add("".join(["a", "b"]))
        self.order(words, "ab", "cd")

    def test_pop_takes_the_first(self):
        words = OrderedSet(WORDS)
        self.assertEqual([words.pop() for _ in WORDS], WORDS)
        with self.assertRaisesRegex(KeyError, "pop from an empty set"):
            words.pop()

    def test_operators(self):
        a, b = OrderedSet("abcd"), OrderedSet("dxc")
        self.order(a | b, *"abcdx")
        self.order(b | a, *"dxcab")
        self.order(a - b, *"ab")
        self.order(a & b, *"dc")
        self.order(b & a, *"dc")
        self.order(a ^ b, *"xab")
        self.order(b ^ a, *"abx")
        for left in (a, OrderedFrozenSet("abcd")):
            for right in (b, OrderedFrozenSet("dxc")):
                for result in (left | right, left & right, left - right, left ^ right):
                    self.assertIs(type(result), type(left))

    def test_operators_in_place(self):
        a = OrderedSet("abcd")
        same = a
        a |= OrderedSet("xb")
        self.order(a, *"abcdx")
        a -= OrderedSet("bd")
        self.order(a, *"acx")
        a ^= OrderedSet("cyz")
        self.order(a, *"axyz")
        a &= OrderedSet("zya")
        self.order(a, *"zya")
        self.assertIs(a, same)

    def test_methods(self):
        a = OrderedSet("abcd")
        self.order(a.union("xb", ["y"]), *"abcdxy")
        self.order(a.intersection("dbx"), *"db")
        self.order(a.intersection("dbx", "bd"), *"bd")
        self.order(a.difference("b", "d"), *"ac")
        self.order(a.symmetric_difference("dxx"), *"xabc")
        self.order(a.copy(), *"abcd")
        a.update("zx", {"y": 1})
        self.order(a, *"abcdzxy")
        a.difference_update("abz")
        self.order(a, *"cdxy")
        a.intersection_update("yxq")
        self.order(a, *"yx")
        a.symmetric_difference_update("xw")
        self.order(a, *"yw")
        a.clear()
        self.order(a)

    def test_left_operand_of_cpythons_own(self):
        for native, ours in ((set, OrderedSet), (frozenset, OrderedFrozenSet)):
            self.assertIs(type(native([1]) | ours([2])), ours)
            self.order(native(["a"]) | ours("bc"), *"abc")
            self.order(native(["a"]) - ours("bc"), "a")
            self.order(native(["a"]) & ours("ba"), "a")
            self.order(native(["a"]) ^ ours("b"), *"ba")

    def test_numbers_and_words(self):
        mixed = OrderedSet([33, 1, 17])
        table = list(set([33, 1, 17]))  # a display of constants has the order of what was marshalled
        self.order(mixed, *table)
        mixed.add("x")
        self.order(mixed, 33, 1, 17, "x")
        mixed.remove("x")
        self.order(mixed, 33, 1, 17)
        self.order(mixed.copy(), *set([33, 1, 17]))
        mixed.clear()
        mixed.update([33, 1, 17])
        self.order(mixed, *table)

    def test_what_counts_as_a_number(self):
        nan = float("nan")
        self.order(OrderedSet([65, nan, 1]), 65, nan, 1)
        self.order(OrderedSet([65, None, 1]), 65, None, 1)
        self.order(OrderedSet([65, (1, "x"), 1]), 65, (1, "x"), 1)
        self.order(OrderedSet([65, (2, 3), 1, True, 0.5]), *set([65, (2, 3), 1, True, 0.5]))

    def test_change_while_iterating(self):
        words = OrderedSet("ab")
        with self.assertRaisesRegex(RuntimeError, "Set changed size during iteration"):
            for word in words:
                words.add(word * 2)
        iterator = iter(words)
        words.add("new")
        with self.assertRaisesRegex(RuntimeError, "Set changed size during iteration"):
            next(iterator)

    def test_exchange_while_iterating(self):
        words = OrderedSet("abc")
        seen = []
        for word in words:
            seen.append(word)
            if word == "a":
                words.discard("b")
                words.add("d")
        self.assertEqual(seen, ["a", "c", "d"])

    def test_elements_go_in_insertion_order(self):
        gone = []

        class Loud:
            def __init__(self, name):
                self.name = name

            def __del__(self):
                gone.append(self.name)

        OrderedSet(map(Loud, WORDS)).add(1)
        self.assertEqual(gone, WORDS)
        gone.clear()
        louds = OrderedSet(map(Loud, WORDS))
        louds.clear()
        self.assertEqual(gone, WORDS)

    def test_a_subclass(self):
        class Words(OrderedSet):
            def add(self, word):
                super().add(word.upper())

        words = Words("ba")
        words.add("c")
        words.note = 1
        self.assertEqual(repr(words), "Words({'b', 'a', 'C'})")
        self.assertIs(type(words | {"x"}), OrderedSet)


class InPrograms(unittest.TestCase):
    """The order reaches displays, comprehensions, and the sets that asyncio makes."""

    def test_displays_and_comprehensions(self):
        texts = shared().texts("""
            words = ["pear", "fig", "apple", "date", "kiwi", "lime"]
            first, *_ = words
            print({first, "fig", "apple"}, {"z", *words, "y"}, {word[0] for word in words})
            print([word for word in {"b", "a", "c"}], "a" in {"b", "a"}, frozenset(words))
            print(type({1}) is set, type({x for x in ()}) is set, {*()}, isinstance({1}, set))
            async def main():
                async def source():
                    for word in words:
                        yield word
                print({word async for word in source()}, {word for word in [await make()]})
            async def make():
                return "made"
            import asyncio
            asyncio.run(main())
            """)
        self.assertEqual(
            texts,
            [
                "{'pear', 'fig', 'apple'} {'z', 'pear', 'fig', 'apple', 'date', 'kiwi', 'lime', 'y'} {'p', 'f', 'a', 'd', 'k', 'l'}",
                "['b', 'a', 'c'] True frozenset({'pear', 'fig', 'apple', 'date', 'kiwi', 'lime'})",
                "True True set() True",
                "{'pear', 'fig', 'apple', 'date', 'kiwi', 'lime'} {'made'}",
            ],
        )

    def test_views_of_dicts(self):
        texts = shared().texts("""
            d = {"x": 1, "y": 2, "z": 3}
            print(d.keys() | "ab", d.keys() & {"z", "q", "x"}, d.keys() - "y", d.keys() ^ "yw")
            print(d.items() - {("y", 2)}, {"q", "x"} & d.keys(), ["k"] | d.keys(), type(d.keys() - ()) is set)
            k = d.keys()
            k &= ["z", "x"]
            print(k, 7 - 2, 6 & 3)
            """)
        self.assertEqual(
            texts,
            [
                "{'x', 'y', 'z', 'a', 'b'} {'x', 'z'} {'x', 'z'} {'x', 'z', 'w'}",
                "{('x', 1), ('z', 3)} {'x'} {'k', 'x', 'y', 'z'} True",
                "{'z', 'x'} 5 2",
            ],
        )

    def test_tasks(self):
        texts = shared().texts("""
            import asyncio
            background = set()
            async def work(n):
                try:
                    await asyncio.sleep(n)
                    return n
                except asyncio.CancelledError:
                    print("cancelled", n)
                    raise
            def names(tasks):
                return [task.get_name() for task in tasks]
            async def main():
                for n in range(9, 0, -1):
                    task = asyncio.create_task(work(n), name=f"n{n}")
                    background.add(task)
                    task.add_done_callback(background.discard)
                print(names(background), names(asyncio.all_tasks()))
                done, pending = await asyncio.wait(background, timeout=3.5)
                print(names(done), names(pending))
                print(names(background))
                for earliest in asyncio.as_completed([work(2), work(1)]):
                    print(await earliest)
            asyncio.run(main())
            """)
        nine = [f"n{n}" for n in range(9, 0, -1)]
        self.assertEqual(texts[0], f"{nine} {['Task-1'] + nine}")
        self.assertEqual(texts[1], f"{nine[6:]} {nine[:6]}")
        self.assertEqual(texts[2], str(nine[:6]))
        self.assertEqual(texts[3:5], ["1", "cancelled 9"] if texts[4].startswith("c") else ["1", "2"])
        self.assertEqual([text for text in texts if text.startswith("cancelled")], [f"cancelled {n}" for n in (9, 8, 7, 6)])

    def test_abandoned_generators(self):
        texts = shared().texts("""
            import asyncio
            async def numbers(name):
                try:
                    yield 1
                finally:
                    print("closed", name)
            async def main():
                global kept
                kept = [numbers(name) for name in "gfedcba"]
                for generator in kept:
                    await generator.__anext__()
            asyncio.run(main())
            """)
        self.assertEqual(texts, [f"closed {name}" for name in "gfedcba"])

    def test_lines_of_tracebacks_stay(self):
        texts = shared().texts("""
            import traceback
            def f():
                x = {1, "a",
                     [].missing}
            try:
                f()
            except AttributeError as error:
                print([frame.lineno for frame in traceback.extract_tb(error.__traceback__)])
            try:
                {"a", *5}
            except TypeError as error:
                print(error.__traceback__.tb_lineno)
            """)
        self.assertEqual(texts[0][:4], "[7, ")
        self.assertIn(texts[0], ("[7, 5]", "[7, 4]"))
        self.assertEqual(texts[1], "11")

    def test_futures_annotations_and_docstrings_stay_first(self):
        texts = shared().texts('''
            """The text."""
            from __future__ import annotations
            def f(x: nowhere) -> {1, "a"}:
                return {x}
            print(__doc__, f("b"), f.__annotations__["x"])
            ''')
        self.assertEqual(texts, ["The text. {'b'} nowhere"])


if __name__ == "__main__":
    unittest.main()
