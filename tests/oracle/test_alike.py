"""Programs that print under a worker what they print under plain `python3 file.py`."""

import json
import os
import pathlib
import subprocess
import sys
import unittest

FOLDER = pathlib.Path(__file__).parent / "alike"


def lines_under_python(path):
    environment = {**os.environ, "PYTHONHASHSEED": "0", "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run([sys.executable, path], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment, check=True)
    return done.stdout.decode().splitlines()


def lines_under_worker(path):
    done = subprocess.run([sys.executable, "-m", "loopspec_oracle", "run", path], stdout=subprocess.PIPE, check=True)
    trace = json.loads(done.stdout)
    return [line for event in trace["events"] for line in event["text"].split("\n")], trace["outcome"]


class Alike(unittest.TestCase):
    maxDiff = None

    def test_programs(self):
        paths = sorted(FOLDER.glob("*.py"))
        self.assertGreaterEqual(len(paths), 6)
        for path in paths:
            with self.subTest(path.name):
                lines, outcome = lines_under_worker(path)
                self.assertEqual(lines, lines_under_python(path))
                self.assertEqual(outcome, {"ok": True})
                self.assertGreater(len(lines), 5)


if __name__ == "__main__":
    unittest.main()
