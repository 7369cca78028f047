"""What `random_programs` says and how it ends when a reference is wrong, or is none."""

import os
import re
import subprocess
import sys
import tempfile
import textwrap
import unittest
from pathlib import Path

PROGRAM = Path(os.environ["LOOPSPEC_BINARY_DIR"]) / "random_programs"

SUBJECT = """\
    #!{python}
    import json, sys
    hello = {{"name": "wrong", "version": "1", "implementation": "", "capabilities": [], "quantum": 0.0}}
    print(json.dumps({{"hello": hello}}), flush=True)
    for line in sys.stdin:
        request = json.loads(line)
        print(json.dumps({{"id": request["id"], **answer(request["scenario"])}}), flush=True)
"""

NOTHING_HAPPENS = """\
    def answer(scenario):
        return {"trace": {"events": [], "outcome": {"ok": True}, "selects": []}}
"""

UNSUPPORTED = """\
    def answer(scenario):
        return {"error": {"kind": "unsupported", "message": "nothing at all is supported"}}
"""


class RandomPrograms(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.saved = Path(self.folder.name) / "found.py"

    def run_against(self, reference, *options):
        command = [str(PROGRAM), "--count", "20", "--seed", "7", "--against", "cpython:" + sys.executable, "--save", str(self.saved),
                   "--reference", str(reference), *options]  # fmt: skip
        return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

    def subject(self, answers):
        file = Path(self.folder.name) / "subject"
        head, rest = textwrap.dedent(SUBJECT).format(python=sys.executable).split("\n", 1)
        file.write_text(head + "\n" + textwrap.dedent(answers) + rest, encoding="utf-8")
        file.chmod(0o755)
        return file

    def test_a_wrong_reference_is_found_and_the_program_shrunk(self):
        run = self.run_against(self.subject(NOTHING_HAPPENS))
        self.assertEqual((run.returncode, run.stderr), (1, ""))
        self.assertIn("program 1 differed", run.stdout)
        source = self.saved.read_text(encoding="utf-8")
        self.assertIn(source, run.stdout)
        self.assertEqual(source, "import asyncio\n\n\nasync def main():\n    pass\n\n\nprint('end', asyncio.run(main()))\n")

    def test_the_lines_that_replay_it_are_printed(self):
        run = self.run_against(self.subject(NOTHING_HAPPENS))
        replay = re.search(r"^replay it: +(.*)$", run.stdout, re.MULTILINE)[1]
        self.assertEqual(replay.split()[1:], ["compare", f"cpython:{sys.executable}", "reference", str(self.saved)])
        again = re.search(r"^all programs: (.*)$", run.stdout, re.MULTILINE)[1]
        self.assertTrue(again.startswith("random_programs --seed 7 --count 20 --max-size 100 "), again)

    def test_no_trace_is_no_agreement(self):
        run = self.run_against(self.subject(UNSUPPORTED))
        self.assertEqual(run.returncode, 1)
        self.assertIn("the reference gave no trace: nothing at all is supported", run.stdout)

    def test_the_same_seed_gives_the_same_programs(self):
        subject = self.subject(NOTHING_HAPPENS)
        self.assertEqual(self.run_against(subject).stdout, self.run_against(subject).stdout)

    def test_no_reference_is_an_error(self):
        run = self.run_against("/bin/false")
        self.assertEqual(run.returncode, 2)
        self.assertIn("/bin/false", run.stderr)

    def test_no_python_is_an_error(self):
        run = self.run_against(self.subject(NOTHING_HAPPENS), "--against", "cpython:/no/such/python")
        self.assertEqual(run.returncode, 2)

    def test_a_recording_is_no_oracle_of_random_programs(self):
        run = self.run_against(self.subject(NOTHING_HAPPENS), "--against", "reference")
        self.assertEqual(run.returncode, 2)
        self.assertIn("reference is no CPython", run.stderr)

    def test_options_are_checked(self):
        self.assertNotEqual(self.run_against("x", "--count", "0").returncode, 0)
        self.assertNotEqual(self.run_against("x", "--nonsense").returncode, 0)


if __name__ == "__main__":
    unittest.main()
