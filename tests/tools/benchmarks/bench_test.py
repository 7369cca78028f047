"""The whole of ./tools/bench in its quick form: every program runs every case and finds its work done. How fast is not looked at."""

import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

import support
import runtimes
import table

BENCH = support.SOURCE / "tools" / "benchmarks" / "bench.py"


def bench(*arguments):
    command = [sys.executable, "-B", BENCH, "--programs", support.PROGRAMS, *arguments]
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

    def test_every_case_has_its_row(self):
        self.assertEqual([line[0] for line in self.lines[2:]], runtimes.CASES)

    def test_every_runtime_has_its_column_or_is_named_as_missing(self):
        header = " ".join(self.lines[0])
        for name in ("reference", "Boost.Asio", "libuv", "libevent", "uvloop", "CPython"):
            self.assertTrue(name in header or f"not measured: {name}" in self.done.stdout, name)

    def test_each_cell_is_the_runtimes_time_by_the_floors(self):
        times = {(sample["case"], sample["runtime"]): sample["ns"][0] for sample in self.figures["samples"]}
        columns = self.figures["runtimes"][1:]
        shown = 0
        for case, floor, _, *cells in self.lines[2:]:
            self.assertEqual(floor, f"{times[case, 'floor']:.1f}")
            self.assertEqual(len(columns), len(cells))
            for name, cell in zip(columns, cells):
                if cell == "-":
                    self.assertNotIn((case, name), times)
                else:
                    self.assertEqual(cell, table.number(times[case, name] / times[case, "floor"]))
                    shown += 1
        self.assertEqual(shown, len(times) - len(self.lines[2:]))

    def test_floor_and_reference_and_python_have_every_case(self):
        measured = {(sample["case"], sample["runtime"].split()[0]) for sample in self.figures["samples"]}
        for case in runtimes.CASES:
            for name in ("floor", "reference", "CPython"):
                self.assertIn((case, name), measured)


class FaultTest(unittest.TestCase):
    def test_programs_that_were_not_built(self):
        with tempfile.TemporaryDirectory() as folder:
            done = bench("--quick", "--programs", folder)
        self.assertEqual((done.returncode, done.stdout), (1, ""))
        self.assertIn("bench_floor is not there: build the target `benchmarks`", done.stderr)

    def test_a_case_that_did_not_do_its_work(self):
        with tempfile.TemporaryDirectory() as folder:
            liar = pathlib.Path(folder) / "liar"
            answer = json.dumps({"benchmarks": [{"name": "await", "error_message": "results were lost"}]})
            liar.write_text(f"#!/bin/sh\ncase $1 in --benchmark_list_tests) echo await;; *) echo '{answer}';; esac\n")
            liar.chmod(0o755)
            with self.assertRaisesRegex(runtimes.Failed, "liar: await: results were lost"):
                runtimes.Program("liar", liar).run(["await"], divide=1, seconds=0.1)

    def test_a_program_that_measures_less_than_it_was_asked_for(self):
        with tempfile.TemporaryDirectory() as folder:
            lazy = pathlib.Path(folder) / "lazy"
            lazy.write_text("#!/bin/sh\ncase $1 in --benchmark_list_tests) echo await;; *) echo '{\"benchmarks\": []}';; esac\n")
            lazy.chmod(0o755)
            with self.assertRaisesRegex(runtimes.Failed, r"asked for \['await'\], measured \[\]"):
                runtimes.Program("lazy", lazy).run(["await"], divide=1, seconds=0.1)

    def test_an_unknown_case(self):
        done = bench("--case", "juggling")
        self.assertEqual(done.returncode, 2)
        self.assertIn("juggling", done.stderr)


if __name__ == "__main__":
    unittest.main()
