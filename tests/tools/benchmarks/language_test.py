"""./tools/bench --language in its quick form: both sides run every program and print the same. How fast is not looked at."""

import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

import support
import language
import runtimes

BENCH = support.SOURCE / "tools" / "benchmarks" / "bench.py"


def bench(*arguments):
    command = [sys.executable, "-B", BENCH, "--language", "--programs", support.PROGRAMS, *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=300)


class QuickRunTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        with tempfile.TemporaryDirectory() as folder:
            file = pathlib.Path(folder) / "figures.json"
            cls.done = bench("--quick", "--python", sys.executable, "--json", file)
            if cls.done.returncode != 0:
                raise AssertionError(cls.done.stderr)
            cls.figures = json.loads(file.read_text())
        cls.lines = [[cell.strip() for cell in line.strip("|").split("|")] for line in cls.done.stdout.splitlines() if line.startswith("|")]

    def test_every_case_has_its_row_and_all_together_one(self):
        self.assertEqual([line[0] for line in self.lines[2:]], [*language.SIZES, "geometric mean"])

    def test_every_program_of_the_folder_is_a_case(self):
        self.assertEqual({file.stem for file in (language.FOLDER / "language").glob("*.py")}, set(language.CASES))

    def test_each_cell_is_the_references_time_by_cpythons(self):
        times = {(sample["case"], sample["runtime"]): sample["ns"][0] for sample in self.figures["samples"]}
        (python,) = self.figures["pythons"]
        for case, _, _, multiple in self.lines[2:-1]:
            self.assertEqual(multiple, language.ratio(times[case, "reference"] / times[case, python]))

    def test_start_up_is_measured_too(self):
        self.assertIn((language.START_UP, "reference"), {(sample["case"], sample["runtime"]) for sample in self.figures["samples"]})


class VerdictTest(unittest.TestCase):
    def verdicts(self, **reference):
        times = {(case, "reference"): float(ns) for case, ns in reference.items()}
        times.update({(case, "P"): 100.0 for case in reference})
        return "\n".join(language.verdicts(list(reference), ["P"], times))

    def test_a_goal_that_is_missed_is_named(self):
        text = self.verdicts(awaits=30, calls=210)
        self.assertIn("goals met: 2 of 3", text)
        self.assertIn("missed: calls takes 2.10 times as long as P, at most 2.00 was meant", text)

    def test_the_mean_is_judged_where_each_case_passes(self):
        text = self.verdicts(calls=150, methods=150)
        self.assertIn("goals met: 2 of 3", text)
        self.assertIn("missed: geometric mean takes 1.50 times as long as P, at most 1.00 was meant", text)

    def test_start_up_is_told_in_microseconds(self):
        self.assertIn("18 lines: 40.0 µs, at most 50 were meant (P 0)", self.verdicts(start_up=40_000))


class FaultTest(unittest.TestCase):
    def side(self, name, answer):
        code = f"import sys\nfor line in sys.stdin: print({answer!r}, flush=True)"
        side = language.Side(name, [sys.executable, "-c", code])
        self.addCleanup(side.close)
        return side

    def test_sides_that_print_different_things(self):
        sides = [self.side(name, json.dumps({"ns": 1, "output": [text]})) for name, text in (("one", "1"), ("two", "2"))]
        with self.assertRaisesRegex(runtimes.Failed, r"calls: (one printed \['1'\], two printed \['2'\]|two printed \['2'\], one printed \['1'\])"):
            language.measure(sides, [language.Case("calls")], 1)

    def test_a_program_that_fails(self):
        with self.assertRaisesRegex(runtimes.Failed, "one: calls: no such thing"):
            self.side("one", json.dumps({"error": "no such thing"})).run(language.Case("calls"))

    def test_a_side_that_ends(self):
        side = language.Side("brief", [sys.executable, "-c", "raise SystemExit(3)"])
        self.addCleanup(side.close)
        with self.assertRaisesRegex(runtimes.Failed, "brief: ended during calls, status 3"):
            side.run(language.Case("calls"))

    def test_programs_that_were_not_built(self):
        with tempfile.TemporaryDirectory() as folder:
            done = bench("--quick", "--programs", folder)
        self.assertEqual((done.returncode, done.stdout), (1, ""))
        self.assertIn("bench_language is not there: build the target `benchmarks`", done.stderr)

    def test_a_case_of_the_other_table(self):
        done = bench("--case", "call_chain")
        self.assertEqual(done.returncode, 2)
        self.assertIn("there is no 'call_chain'; there are integers,", done.stderr)

    def test_no_python(self):
        done = bench("--quick", "--python", "/no/such/python")
        self.assertEqual(done.returncode, 1)
        self.assertIn("/no/such/python is no Python that can be run", done.stderr)


if __name__ == "__main__":
    unittest.main()
