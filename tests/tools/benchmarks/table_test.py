"""The table's arithmetic, on figures that are known."""

import unittest

import support  # noqa: F401  # the path of the modules
import table

NAMES = ["floor", "reference", "Boost.Asio 1", "libuv 1"]
CASES = ["call_chain", "switch/watched", "queue_1"]
SAMPLES = {
    ("call_chain", "floor"): [10, 12, 11],
    ("call_chain", "reference"): [44, 33, 22],
    ("call_chain", "Boost.Asio 1"): [22, 22, 22],
    ("call_chain", "libuv 1"): [1100, 2200, 3300],
    ("switch/watched", "floor"): [100, 100, 100],
    ("switch/watched", "reference"): [150, 150, 300],
    ("queue_1", "floor"): [1, 1, 1],
    ("queue_1", "reference"): [1234, 1234, 1234],
}


def cells(line):
    return [cell.strip() for cell in line.strip("|").split("|")]


class TableTest(unittest.TestCase):
    def test_cells_are_medians_as_multiples_of_the_floors_median(self):
        lines = list(table.report(CASES, NAMES, SAMPLES, []))
        self.assertEqual(cells(lines[0]), ["case", "floor ns", "goal", "reference", "Boost.Asio 1", "libuv 1"])
        self.assertEqual(cells(lines[2]), ["call_chain", "11.0", "2.5", "3.00", "2.00", "200"])

    def test_what_a_runtime_does_not_have_is_a_dash(self):
        lines = list(table.report(CASES, NAMES, SAMPLES, []))
        self.assertEqual(cells(lines[3]), ["switch/watched", "100.0", "2.5", "1.50", "-", "-"])

    def test_a_case_without_a_goal_has_none(self):
        lines = list(table.report(CASES, NAMES, SAMPLES, []))
        self.assertEqual(cells(lines[4]), ["queue_1", "1.0", "-", "1234", "-", "-"])

    def test_what_is_missing_is_named_with_its_package(self):
        text = "\n".join(table.report(CASES, NAMES, SAMPLES, [("uvloop", "python3-uvloop")]))
        self.assertIn("not measured: uvloop, which is not installed (Debian's python3-uvloop)", text)


class VerdictTest(unittest.TestCase):
    def setUp(self):
        self.lines = "\n".join(table.verdicts(CASES, NAMES, SAMPLES)).splitlines()

    def test_goals_hold_for_both_forms_of_a_case(self):
        self.assertIn("goals met: 1 of 2", self.lines)
        self.assertIn("  missed: call_chain takes 3.00 times the floor, the goal is 2.5", self.lines)

    def test_rivals_are_compared_where_they_have_the_case(self):
        self.assertIn("ahead of Boost.Asio, libuv and uvloop: 1 of 2 times", self.lines)
        self.assertIn("  not ahead: call_chain takes 1.50 times what Boost.Asio 1 takes", self.lines)

    def test_the_largest_spread_is_said(self):
        self.assertIn("largest spread of a figure (slowest by fastest run): 3.00, call_chain of libuv 1", self.lines)


if __name__ == "__main__":
    unittest.main()
