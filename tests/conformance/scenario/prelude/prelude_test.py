"""Every program in cases/ prints the same with the prelude as with CPython's own modules."""
import difflib
import os
import time
import unittest

import harness

os.environ["TZ"] = "UTC"
time.tzset()


class Cases(unittest.TestCase):
    maxDiff = None

    def judge(self, path):
        expected = harness.comparable(harness.run(path))
        actual = harness.comparable(harness.run(path, harness.Prelude()))
        self.assertTrue(expected.strip(), "the program prints nothing")
        if expected != actual:
            lines = difflib.unified_diff(expected.splitlines(), actual.splitlines(), "CPython", "prelude", lineterm="", n=2)
            self.fail(path.name + "\n" + "\n".join(lines))


def add_case(path):
    def test(self):
        if not harness.wanted(path):
            self.skipTest("not in this version")
        self.judge(path)
    setattr(Cases, "test_" + path.stem, test)


for case in sorted(harness.CASES.glob("*.py")):
    add_case(case)


if __name__ == "__main__":
    unittest.main()
