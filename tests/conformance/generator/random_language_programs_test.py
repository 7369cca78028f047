"""What `random_language_programs` says and how it ends when a reference is wrong."""

import os
import subprocess
import sys
import tempfile
import textwrap
import unittest
from pathlib import Path

PROGRAM = Path(os.environ["LOOPSPEC_BINARY_DIR"]) / "random_language_programs"

SILENT = """\
    #!{python}
    import json, sys
    print(json.dumps({{"hello": {{"name": "silent", "version": "1", "implementation": "", "capabilities": [], "quantum": 0.0}}}}), flush=True)
    for line in sys.stdin:
        answer = {{"trace": {{"events": [], "outcome": {{"ok": True}}, "selects": []}}}}
        print(json.dumps({{"id": json.loads(line)["id"], **answer}}), flush=True)
"""


class RandomLanguagePrograms(unittest.TestCase):
    def run_with(self, reference, seed="7"):
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "subject"
            file.write_text(textwrap.dedent(reference).format(python=sys.executable), encoding="utf-8")
            file.chmod(0o755)
            command = [str(PROGRAM), "--count", "20", "--seed", seed, "--against", "cpython:" + sys.executable, "--reference", str(file)]
            return subprocess.run(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

    def test_a_wrong_reference_is_found_and_the_line_that_replays_it_is_told(self):
        run = self.run_with(SILENT)
        self.assertEqual(run.returncode, 1, run.stderr)
        self.assertIn("first difference", run.stdout)
        self.assertIn("--seed 7", run.stdout)

    def test_the_same_seed_makes_the_same_programs(self):
        first, second = (self.run_with(SILENT).stdout for _ in range(2))
        other = self.run_with(SILENT, seed="8").stdout
        self.assertEqual(first.split("to reproduce")[0].splitlines()[:40], second.split("to reproduce")[0].splitlines()[:40])
        self.assertNotEqual(first, other)


if __name__ == "__main__":
    unittest.main()
