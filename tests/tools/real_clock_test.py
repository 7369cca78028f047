"""`--clock real`, without waiting: subjects that make their times up."""

import unittest

from command_line import BINARY, CommandLineTest, script

ORACLE = ("a=0.0104", "b=0.0205", "c=0.0306")
CLOSE = """\
import asyncio
async def tick(delay):
    await asyncio.sleep(delay)
    print(delay)
async def main():
    for _ in range(3):
        await asyncio.sleep(0.001)
        print("tick")
    await asyncio.gather(tick(0.003), tick(0.001))
asyncio.run(main())
"""


def fabricated(*times):
    return " ".join((script("fabricated_times.py"), *times))


class Fabricated(CommandLineTest):
    def setUp(self):
        super().setUp()
        self.write("abc.py", "print('whatever')\n")

    def compare(self, *times, options=(), against=ORACLE):
        return self.loopspec("compare", fabricated(*against), fabricated(*times), "abc.py", "--clock", "real", *options)

    def judged(self, *times, **others):
        ended = self.compare(*times, **{**others, "options": (*others.get("options", ()), "--json")})
        self.assertIn(ended.status, (0, 1, 2, 3), ended.err)
        line, _ = ended.lines()
        return line, ended.status

    def expect(self, verdict, status, *times, **others):
        line, ended = self.judged(*times, **others)
        self.assertEqual((line["verdict"], ended), (verdict, status), line)
        return line

    def test_late_is_told_and_passes(self):
        line = self.expect("pass", 0, "a=0.011", "b=0.02", "c=9")
        self.assertEqual(line["level"], "ordered")
        late = line["lateness"]["subject"]
        self.assertEqual((late["events"], late["due"], late["took"], late["min"], late["max"]), (3, 0.03, 9, 0, 8.97))
        self.assertAlmostEqual(late["median"], 0.001)
        self.assertAlmostEqual(line["lateness"]["against"]["median"], 0.0005)

    def test_early_differs_and_the_event_is_named(self):
        line = self.expect("differ", 1, "a=0.01", "b=0.0195", "c=0.03")
        self.assertEqual(line["detail"], 'event 1 "b" came at 0.0195, 0.000500 s before its deadline 0.02')
        ended = self.compare("a=0.01", "b=0.0195", "c=0.03")
        self.assert_ends(ended, 1, 'first difference: event 1 "b": it came early', "not before 0.02", "compare --clock real --real-limit 3")

    def test_a_coarse_clock_may_be_early_by_its_grain(self):
        self.expect("pass", 0, "--quantum", "0.001", "a=0.01", "b=0.0195", "c=0.03")
        self.expect("differ", 1, "--quantum", "0.001", "a=0.01", "b=0.0185", "c=0.03")

    def test_a_wrong_order_differs(self):
        line = self.expect("differ", 1, "b=0.021", "a=0.022", "c=0.03")
        self.assertIn("event 0: text and task", line["detail"])
        self.expect("pass", 0, "b=0.021", "a=0.022", "c=0.03", options=("--level", "per-task"))

    def test_what_prints_the_clock_is_not_judged(self):
        line = self.expect("not-in-real-time", 3, "a=0.01", "b0.0201=0.0201", "c=0.03", against=("a=0.01", "b0.0203=0.0203", "c=0.03"))
        self.assertIn("what it prints depends on the clock", line["detail"])

    def test_what_takes_longer_than_the_limit_is_not_judged(self):
        line = self.expect("not-in-real-time", 3, *ORACLE, options=("--real-limit", "0.02"))
        self.assertEqual(line["detail"], "it takes more than 0.02 s (--real-limit)")

    def test_without_the_capability_nobody_is_asked(self):
        line = self.expect("lacks-capability", 3, "--virtual-only", *ORACLE)
        self.assertEqual(line["detail"], "it needs real-clock, which the subject does not offer")
        line = self.expect("lacks-capability", 3, *ORACLE, against=("--virtual-only", *ORACLE))
        self.assertIn("which exec:", line["detail"])
        ended = self.loopspec("run", "--on", fabricated("--virtual-only", *ORACLE), "--clock", "real", "abc.py")
        self.assert_ends(ended, 3, "has no real clock")
        self.make_repository(loop__abc="print(1)\n")
        self.loopspec("record", "cpython")
        ended = self.loopspec("check", fabricated(*ORACLE), "--against", "golden", "--clock", "real", "conformance/scenarios/loop/abc.py")
        self.assert_ends(ended, 3, "it needs real-clock, which golden:")

    def test_compare_has_a_line_for_each_event(self):
        ended = self.compare("a=0.011", "b=0.02", "c=0.04")
        lines = [line.split() for line in ended.out.splitlines()]
        self.assertIn(["0.0100", "+0.40", "+1.00", "Task-a", "a"], lines)
        self.assertIn(["0.0300", "+0.60", "+10.00", "Task-c", "c"], lines)

    def test_check_has_a_line_for_each_scenario(self):
        self.write("timers/ten.py", "print(10)\n")
        self.write("timers/one.py", "print(1)\n")
        ended = self.loopspec("check", fabricated("a=0.011", "b=0.02", "c=0.04"), "--against", fabricated(*ORACLE), "--clock", "real", "timers")
        self.assert_ends(ended, 0, "level ordered, real clock;")
        lines = [line.split() for line in ended.out.splitlines()]
        figures = ["0.031", "0.4", "0.5", "0.6", "0.040", "0.0", "1.0", "10.0"]
        self.assertIn(["timers/ten.py", "3", "0.030", *figures], lines)
        self.assertIn(["all", "6", "0.060", "0.061", "0.4", "0.5", "0.6", "0.080", "0.0", "1.0", "10.0"], lines)

    def test_run_shows_the_real_times(self):
        ended = self.loopspec("run", "--on", fabricated(*ORACLE), "--clock", "real", "--json", "abc.py")
        self.assertEqual([event["time"] for event in ended.lines()[0]["trace"]["events"]], [0.0104, 0.0205, 0.0306])

    def test_several_scenarios_at_once(self):
        for name in "defgh":
            self.write(f"more/{name}.py", f"print({name!r})\n")
        ended = self.loopspec("compare", fabricated(*ORACLE), fabricated(*ORACLE), "more", "--clock", "real", "--at-once", "3", "--json")
        self.assertEqual([line.get("verdict") for line in ended.lines()], ["pass"] * 5 + [None])

    def test_usage(self):
        self.assert_ends(self.compare(*ORACLE, options=("--level", "exact")), 2, "--clock real has no level exact")
        ended = self.loopspec("compare", "reference", "reference", "abc.py", "--clock", "sundial")
        self.assert_ends(ended, 2, "'sundial' is no clock; there are virtual and real")
        for option, value in (("--real-limit", "0"), ("--at-once", "0"), ("--at-once", "1000")):
            self.assert_ends(self.loopspec("compare", "reference", "reference", "abc.py", option, value), 2, option)


class Real(CommandLineTest):
    """A few milliseconds that are real. What is asserted is that nothing came early."""

    def test_nothing_is_early(self):
        self.write("close.py", CLOSE)
        coarse = ["reference+epoll"] + ["libuv"] * (BINARY.parent / "loopspec-libuv").exists()
        for subject in ("reference", "reference+coroutines", "cpython", *coarse):
            with self.subTest(subject):
                ended = self.loopspec("compare", "cpython", subject, "close.py", "--clock", "real", "--json")
                line = ended.lines()[0]
                self.assertNotIn("before its deadline", line["detail"])
                for side in line["lateness"].values():
                    self.assertEqual(side["events"], 5)
                    self.assertGreaterEqual(side["min"], -0.001 if side is line["lateness"]["subject"] and subject in coarse else -1e-9)


if __name__ == "__main__":
    unittest.main()
