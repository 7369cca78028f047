"""The levels below exact: how they are chosen, permitted orders, quantum, capabilities, and what `check` says of them."""

import unittest

from command_line import HELLO, SOURCE, CommandLineTest, script

TIES = """\
import asyncio
async def child(name):
    await asyncio.sleep(1)
    print(name)
async def main():
    print("begin")
    await asyncio.gather(*map(child, "abc"))
asyncio.run(main())
"""

# Two deadlines within one millisecond, the later one first.
CLOSE = """\
import asyncio
async def child(delay):
    await asyncio.sleep(delay)
    print(delay)
async def main():
    await asyncio.gather(child(0.0018), child(0.0012), child(0.5))
asyncio.run(main())
"""

ORDERS = """\
import asyncio
loop = asyncio.new_event_loop()
for name in "ab":
    loop.call_soon(print, name)
loop.call_soon(loop.stop)
loop.run_forever()
"""

FUTURE = "import asyncio\nloop = asyncio.new_event_loop()\nprint(loop.create_future().done())\nloop.close()\n"


def altered(*flags):
    return " ".join((script("altered_reference.py"), *flags))


class LevelsTest(CommandLineTest):
    def judged(self, *arguments):
        """(the only line, the status) of a comparison of one file with the CPython that runs the test."""
        ended = self.loopspec("compare", "cpython", *arguments, "--json")
        self.assertIn(ended.status, (0, 1, 2, 3), ended.err)
        line, _ = ended.lines()
        return line, ended.status

    def expect(self, verdict, status, *arguments):
        line, ended = self.judged(*arguments)
        self.assertEqual((line["verdict"], ended), (verdict, status), line)
        return line

    def test_the_levels_of_one_trace(self):
        self.write("hello.py", HELLO)
        for level in ("exact", "ordered", "per-task"):
            line = self.expect("pass", 0, "reference", "hello.py", "--level", level)
            self.assertEqual(line["level"], level)

    def test_by_default_the_strictest_that_the_subject_allows(self):
        self.write("hello.py", HELLO)
        self.assertEqual(self.expect("pass", 0, "reference", "hello.py")["level"], "exact")
        self.assertEqual(self.expect("pass", 0, altered("--blind"), "hello.py")["level"], "ordered")
        self.assertEqual(self.expect("pass", 0, altered("--quantum", "0.001"), "hello.py")["level"], "ordered")

    def test_exact_without_iterations_is_not_judged(self):
        self.write("hello.py", HELLO)
        line = self.expect("not-judged", 3, altered("--blind"), "hello.py", "--level", "exact")
        self.assertIn("--level ordered judges the rest", line["detail"])
        self.expect("differ", 1, altered("--blind", "--shouts"), "hello.py", "--level", "exact")

    def test_what_differs_at_exact_without_iterations_is_marked(self):
        self.write("hello.py", HELLO)
        ended = self.loopspec("compare", "cpython", altered("--blind", "--shouts"), "hello.py", "--level", "exact")
        self.assert_ends(ended, 1)
        marked = next(line for line in ended.out.splitlines() if line.startswith(">"))
        self.assertIn("world", marked)
        self.assertIn("WORLD", marked)

    def test_another_order_of_equal_deadlines_passes_below_exact(self):
        self.write("ties.py", TIES)
        self.expect("differ", 1, altered("--turned"), "ties.py")
        line = self.expect("pass", 0, altered("--turned"), "ties.py", "--level", "ordered")
        self.assertEqual(line["detail"], "in another permitted order (equal-deadlines)")
        self.assertEqual(line["levels"], {"exact": "differ", "ordered": "pass", "per-task": "pass"})

    def test_another_order_of_what_is_promised_differs(self):
        self.write("orders.py", ORDERS)
        self.expect("differ", 1, altered("--turned", "--claims", "loop"), "orders.py", "--level", "ordered")
        self.write("turns.py", TIES.replace("sleep(1)", "sleep(0)").replace('print("begin")', "pass"))
        line = self.expect("differ", 1, altered("--turned"), "turns.py", "--level", "ordered")
        self.assertEqual(line["levels"]["per-task"], "pass")
        self.expect("pass", 0, altered("--turned"), "turns.py", "--level", "per-task")

    def test_a_wrong_text_differs_at_every_level(self):
        self.write("ties.py", TIES)
        for level in ("exact", "ordered", "per-task"):
            self.expect("differ", 1, altered("--shouts"), "ties.py", "--level", level)

    def test_a_search_that_ends_early_is_not_judged(self):
        self.write("ties.py", TIES)
        line = self.expect("not-judged", 3, altered("--shouts"), "ties.py", "--level", "ordered", "--runs", "2")
        self.assertIn("none of 2 permitted runs is the subject's, and there are more", line["detail"])

    def test_a_recording_cannot_tell_what_else_is_permitted(self):
        self.make_repository(timers__ties=TIES)
        self.loopspec("record", "cpython")
        ended = self.loopspec("compare", "golden", altered("--turned"), "conformance/scenarios", "--level", "ordered")
        self.assert_ends(ended, 3, "not-judged", "cannot be asked for the other orders that are permitted")
        ended = self.loopspec("compare", "golden", altered("--quantum", "0.001"), "conformance/scenarios")
        self.assert_ends(ended, 3, "unsupported", "it was recorded with an exact clock")

    def test_deadlines_within_the_coarser_quantum_are_a_tie(self):
        self.write("close.py", CLOSE)
        self.expect("pass", 0, altered("--quantum", "0.001"), "close.py")
        self.expect("pass", 0, altered("--quantum", "0.001", "--turned"), "close.py")

    def test_a_coarse_clock_is_not_compared_with_a_fine_one(self):
        self.write("close.py", CLOSE)
        self.expect("differ", 1, altered("--quantum", "0.001"), "close.py", "--level", "exact")
        self.expect("differ", 1, altered("--quantum", "0.001", "--deaf"), "close.py")

    def test_the_reference_as_a_coarse_clock_is_exact(self):
        self.write("close.py", CLOSE)
        for quantum in ("0.001", "0.25", "1e-9", "7"):
            self.assertEqual(self.expect("pass", 0, "reference", "close.py", "--quantum", quantum)["level"], "exact")

    def test_the_whole_corpus_of_timers_on_coarse_clocks(self):
        corpus = SOURCE / "conformance" / "scenarios"
        for quantum in ("0.001", "0.07"):
            ended = self.loopspec("check", "reference", corpus / "timers", corpus / "wait_for", "--quantum", quantum, "--against", "cpython")
            self.assert_ends(ended, 0, "level exact;")

    def test_what_a_subject_does_not_offer_is_not_asked_of_it(self):
        self.write("hello.py", HELLO)
        self.write("future.py", FUTURE)
        line = self.expect("lacks-capability", 3, altered("--claims", "loop,future"), "hello.py")
        self.assertEqual(line["detail"], "it needs task, which the subject does not offer")
        self.expect("pass", 0, altered("--claims", "loop,future"), "future.py")
        ended = self.loopspec("compare", "cpython", altered("--claims", "loop,future"), ".", "--json")
        self.assertEqual(ended.status, 0)
        counts = ended.lines()[-1]
        self.assertEqual((counts["judged"], counts["asked"], counts["counts"]["lacks-capability"]), (1, 2, 1))

    def test_lacking_everything_is_no_success(self):
        self.write("hello.py", HELLO)
        self.expect("lacks-capability", 3, altered("--claims", "nothing"), "hello.py")

    def test_check_shows_a_score_at_each_level(self):
        self.make_repository(timers__ties=TIES, tutorials__hello=HELLO, loop__orders=ORDERS)
        ended = self.loopspec("check", altered("--blind", "--turned"), "--against", "cpython")
        self.assert_ends(ended, 1, "3 scenarios, level ordered;")
        lines = [" ".join(line.split()) for line in ended.out.splitlines()]
        first = lines.index("at level (passed/differing/not judged)")
        self.assertEqual(lines[first + 1:first + 4], ["exact 0/2/1", "ordered 2/1/0", "per-task 2/1/0"])

    def test_check_tells_once_what_is_lacking(self):
        self.make_repository(tutorials__hello=HELLO, tutorials__again=HELLO, loop__future=FUTURE)
        ended = self.loopspec("check", altered("--claims", "loop,future"), "--against", "cpython")
        self.assert_ends(ended, 0, "lacking a capability", "lacks-capability 2 scenarios: it needs task")

    def test_exact_alone_shows_no_scores(self):
        self.make_repository(tutorials__hello=HELLO)
        self.assertNotIn("at level (", self.loopspec("check", "reference", "--against", "cpython").out)

    def test_a_difference_below_exact_is_told_without_iterations(self):
        self.write("turns.py", TIES.replace("sleep(1)", "sleep(0)"))
        ended = self.loopspec("compare", "cpython", altered("--turned"), "turns.py", "--level", "ordered")
        self.assert_ends(ended, 1, "first difference: event 0: text", "compare --level ordered cpython:3.", " at level ordered: 1 differ")
        self.assertNotIn("select(", ended.out)

    def test_run_takes_choices_and_a_quantum(self):
        self.write("ties.py", TIES)
        self.write("close.py", CLOSE)
        printed = []
        for choices in ("0", "0,1", "1", "1,1", "2", "2,1"):
            trace = self.loopspec("run", "--on", "cpython", "--choices", choices, "--json", "ties.py").lines()[0]["trace"]
            printed.append("".join(event["text"] for event in trace["events"]))
        self.assertEqual(printed[0], "beginabc")
        self.assertEqual(sorted(printed), ["begin" + order for order in ("abc", "acb", "bac", "bca", "cab", "cba")])
        trace = self.loopspec("run", "--on", "reference", "--quantum", "0.001", "--json", "close.py").lines()[0]["trace"]
        self.assertEqual([event["time"] for event in trace["events"]], [0.002, 0.002, 0.5])
        self.assert_ends(self.loopspec("run", "--on", "cpython", "--choices", "7", "ties.py"), 2, "there are 3 alternatives")
        self.assert_ends(self.loopspec("run", "--on", "reference", "--choices", "1", "ties.py"), 3, "CPython's own choices")


if __name__ == "__main__":
    unittest.main()
