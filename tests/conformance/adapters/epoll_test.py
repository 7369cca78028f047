"""The reference waiting with epoll, in virtual time, does what the reference does with its virtual selector."""

import json
import os
import subprocess
import sys
import unittest

# Many orders are permitted there, and one run of the oracle is needed for each that is tried.
AREAS = ("loop", "handles", "timers", "futures", "tasks", "cancellation", "gather", "sync", "queue", "timeout", "taskgroup", "tutorials")


class EpollTest(unittest.TestCase):
    def test_is_equal_at_ordered(self):
        for area in AREAS:
            with self.subTest(area):
                run = subprocess.run([os.environ["LOOPSPEC"], "check", "reference+epoll", "--against", f"cpython:{sys.executable}", "--area", area,
                                      "--level", "ordered", "--json"], cwd=os.environ["LOOPSPEC_SOURCE"], stdin=subprocess.DEVNULL,
                                     stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, timeout=300)  # fmt: skip
                lines = [json.loads(line) for line in run.stdout.splitlines()]
                self.assertTrue(lines, run.stderr)
                self.assertEqual([(line["scenario"], line["verdict"], line["detail"]) for line in lines[:-1]
                                  if line["verdict"] not in ("pass", "not-in-version")], [])
                self.assertGreater(lines[-1]["counts"]["pass"], 0)
                self.assertEqual(run.returncode, 0)


if __name__ == "__main__":
    unittest.main()
