"""`loopspec check` and `compare`: verdicts, table, explanation, counts, status."""

import shlex
import unittest

from command_line import HELLO, CommandLineTest, script

VERDICTS = ["pass", "differ", "as-declared", "unsupported", "not-in-version", "crash", "timeout", "lacks-capability", "not-in-real-time", "limit", "not-judged", "error"]

VERSION = "import sys\nprint('.'.join(map(str, sys.version_info[:3])))\n"


class JudgingTest(CommandLineTest):
    def verdicts(self, *arguments):
        """{scenario: verdict} of a run with one oracle, and its counts line."""
        *lines, counts = self.loopspec(*arguments, "--json").lines()
        return {line["scenario"]: line["verdict"] for line in lines}, counts

    def test_check_prints_a_table_by_area(self):
        self.make_repository(tutorials__hello=HELLO, tutorials__again=HELLO, timers__late="# since: 3.99\n" + HELLO)
        ended = self.loopspec("check", "cpython", "--against", "cpython")
        self.assert_ends(ended, 0)
        lines = [" ".join(line.split()) for line in ended.out.splitlines()]
        self.assertRegex(lines[0], r"^cpython:(\S+) against cpython:\1, 3 scenarios, level exact;")
        self.assertEqual([line for line in lines[2:] if not line.startswith(("area", "---"))], [
            "timers 1 0 0/0", "tutorials 2 0 2/2",
            "judged 2", "passed 2", "differing 0", "unsupported 0", "not in that version 1"])

    def test_check_uses_every_cpython_found(self):
        self.make_repository(tutorials__hello=HELLO)
        subjects = [line["subject"] for line in self.loopspec("subjects", "--json", env={}).lines()]
        found = [name for name in subjects if name.startswith("cpython")]
        *lines, counts = self.loopspec("check", "cpython", "--json", env={}).lines()
        self.assertEqual([line["against"] for line in lines], found)
        self.assertEqual(counts["asked"], len(found))

    def test_two_runs_give_identical_bytes(self):
        self.make_repository(**{f"area{i % 3}__case{i}": VERSION + HELLO for i in range(12)})
        for arguments in (("check", "cpython"), ("check", "cpython", "--json")):
            first, second = self.loopspec(*arguments), self.loopspec(*arguments)
            self.assertEqual(first.out, second.out)
            self.assertEqual(first.status, second.status)

    def test_area_and_rule_select(self):
        self.make_repository(a__one="# rules: loop.call-soon.fifo\nprint(1)", a__two="print(2)",
                             b__three="# rules: loop.call-soon.fifo\nprint(3)")
        of_area, _ = self.verdicts("check", "cpython", "--against", "cpython", "--area", "a")
        of_rule, _ = self.verdicts("check", "cpython", "--against", "cpython", "--rule", "loop.call-soon.fifo")
        self.assertEqual(list(of_area), ["conformance/scenarios/a/one.py", "conformance/scenarios/a/two.py"])
        self.assertEqual(list(of_rule), ["conformance/scenarios/a/one.py", "conformance/scenarios/b/three.py"])

    def test_json_has_what_was_asked_for(self):
        self.write("hello.py", HELLO)
        line, counts = self.loopspec("compare", "cpython", "cpython", "hello.py", "--json").lines()
        self.assertEqual(list(line), ["scenario", "subject", "against", "level", "verdict", "detail"])
        self.assertEqual((line["scenario"], line["level"], line["verdict"]), ("hello.py", "exact", "pass"))
        self.assertEqual(counts, {"counts": {v: int(v == "pass") for v in VERDICTS}, "judged": 1, "asked": 1})

    def test_a_difference_is_explained(self):
        self.write("hello.py", "# rules: loop.call-soon.fifo\nprint('hello')\n")
        ended = self.loopspec("compare", "cpython", script("honest.py"), "hello.py")
        self.assert_ends(
            ended, 1, "differ  hello.py", "    2  print('hello')", " ≠ ", "first difference: what comes next",
            "Callbacks given to `call_soon` run in the order", "to reproduce: ", "tools/loopspec compare cpython:3.")
        self.assertLessEqual(max(map(len, ended.out.splitlines()[:12])), 100)

    def test_the_line_to_reproduce_reproduces(self):
        self.write("my hello.py", "print('hello')\n")
        ended = self.loopspec("compare", "cpython", script("nothing_happened.py"), "my hello.py")
        line = next(line for line in ended.out.splitlines() if line.startswith("to reproduce: "))
        again = line.partition(" compare ")[2]
        self.assertEqual(self.loopspec("compare", *shlex.split(again)).out, ended.out)

    def test_the_oracle_is_what_is_judged_against(self):
        self.write("hello.py", HELLO)
        for subjects in (("cpython", script("honest.py")), (script("honest.py"), "cpython")):
            line, _ = self.loopspec("compare", *subjects, "hello.py", "--json").lines()
            self.assertEqual(line["subject"], script("honest.py"))
            self.assertIn("cpython:3.", line["against"])

    def test_whoever_misbehaves_never_passes(self):
        for name, verdict in (
            ("killed.py", "crash"), ("exits.py", "crash"), ("half_a_line.py", "crash"), ("garbage.py", "error"),
            ("empty_trace.py", "error"), ("echo.py", "error"), ("other_id.py", "error"),
            ("both_trace_and_error.py", "error"), ("nothing_happened.py", "differ"),
        ):
            with self.subTest(name):
                for scenario in ("good", "bad", "fine"):
                    self.write(f"{scenario}.py", "print(1)")
                found, counts = self.verdicts("compare", script("honest.py"), script(name), ".")
                self.assertEqual(found, {"./bad.py": verdict, "./fine.py": "pass", "./good.py": "pass"})
                self.assertEqual(counts["asked"], 3)

    def test_status_of_a_subject_error(self):
        self.write("bad.py", "print(1)")
        self.assert_ends(self.loopspec("compare", "cpython", script("killed.py"), "bad.py"), 2, "crash  bad.py")

    def test_a_difference_counts_before_a_subject_error(self):
        self.write("bad.py", "print(1)")
        self.write("good.py", "print(1)")
        self.assert_ends(self.loopspec("compare", "cpython", script("killed.py"), "bad.py", "good.py"), 1)

    def test_what_is_outside_the_language_is_not_judged(self):
        self.write("foreign.py", "import asyncio\nimport numpy\n")
        ended = self.loopspec("compare", "cpython", "reference", "foreign.py")
        self.assert_ends(ended, 3, "unsupported  foreign.py", "foreign.py:2:8: ", "`numpy`")

    def test_without_any_python_or_record_there_is_no_oracle(self):
        self.make_repository(tutorials__hello=HELLO)
        ended = self.loopspec("check", script("honest.py"), env={"PATH": "/nonexistent", "HOME": "/nonexistent"})
        self.assert_ends(ended, 3, "there is no oracle: no CPython from 3.9 on was found")

    def test_a_version_that_names_itself_is_judged_against_that_version(self):
        self.make_repository(tutorials__hello=HELLO)
        ended = self.loopspec("check", "reference:3.98")
        self.assert_ends(ended, 3, "no CPython 3.98 was found")


if __name__ == "__main__":
    unittest.main()
