"""What is said of instruction counts, without counting any."""

import contextlib
import io
import json
import pathlib
import tempfile
import unittest
from unittest import mock

import support  # noqa: F401  # the path of the modules
import counts

DUMP = """# callgrind format
desc: Trigger: Client Request: {}
events: Ir
summary: {}
"""


class DifferencesTest(unittest.TestCase):
    def test_growth_within_the_tolerance_is_nothing(self):
        self.assertEqual(counts.differences({"await": 100.0}, {"await": 105.0}), [])

    def test_less_is_nothing(self):
        self.assertEqual(counts.differences({"await": 100.0}, {"await": 50.0}), [])

    def test_more_names_case_before_and_after(self):
        said = counts.differences({"await": 100.0, "task": 10.0}, {"await": 105.1, "task": 10.0})
        self.assertEqual(said, ["await: 100.0 instructions an operation before, 105.1 now: 5.1 % more"])

    def test_a_case_that_came_or_went(self):
        said = counts.differences({"await": 1.0}, {"task": 1.0})
        self.assertEqual(said, ["await: is recorded, and there is no such case", "task: is not recorded"])


class DumpTest(unittest.TestCase):
    def test_an_operation_is_the_difference_between_two_runs(self):
        with tempfile.TemporaryDirectory() as folder:
            for i, text in enumerate([DUMP.format("await/3000", 40_000), DUMP.format("await/1000", 10_000), "summary: 5\n"]):
                (pathlib.Path(folder) / f"out.{i}").write_text(text)
            self.assertEqual(counts.dumped(folder), {"await": 15.0})


class JudgeTest(unittest.TestCase):
    def judge(self, before, now):
        """(exit status, what was printed)"""
        with tempfile.TemporaryDirectory() as folder, io.StringIO() as out, contextlib.redirect_stdout(out):
            recorded = pathlib.Path(folder) / "instructions.json"
            recorded.write_text(json.dumps(before))
            with mock.patch.object(counts, "count", **now):
                return counts.judge("programs", recorded), out.getvalue()

    def test_the_same_passes(self):
        same = {"compiler": "c", "instructions": {"await": 10.0}}
        self.assertEqual(self.judge(same, {"return_value": same})[0], 0)

    def test_more_fails_and_says_how_to_record(self):
        before, now = ({"compiler": "c", "instructions": {"await": n}} for n in (10.0, 20.0))
        status, text = self.judge(before, {"return_value": now})
        self.assertEqual(status, 1)
        self.assertIn("await: 10.0 instructions an operation before, 20.0 now: 100.0 % more", text)
        self.assertIn("./tools/bench --record-counts", text)

    def test_another_compiler_is_not_judged(self):
        before, now = ({"compiler": name, "instructions": {}} for name in ("g++ 1", "g++ 2"))
        self.assertEqual(self.judge(before, {"return_value": now}),
                         (77, "not judged: counts were recorded with g++ 1, this is g++ 2\n"))

    def test_without_valgrind_it_is_not_judged(self):
        reason = counts.NotJudged("valgrind is not installed (Debian's valgrind)")
        self.assertEqual(self.judge({}, {"side_effect": reason}),
                         (77, "not judged: valgrind is not installed (Debian's valgrind)\n"))


if __name__ == "__main__":
    unittest.main()
