"""Runs the programs of this folder on every CPython found and on the reference: every line they print must be the same."""
import os
import subprocess
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
PROGRAMS = os.path.join(HERE, "programs")


class AgainstCPython(unittest.TestCase):
    def test_every_program_prints_the_same(self):
        programs = sorted(name for name in os.listdir(PROGRAMS) if name.endswith(".py"))
        self.assertGreaterEqual(len(programs), 6)
        run = subprocess.run([os.environ["LOOPSPEC"], "check", "reference", PROGRAMS], stdout=subprocess.PIPE,
                             stderr=subprocess.STDOUT)
        self.assertEqual(0, run.returncode, run.stdout.decode("utf-8", "replace")[-8000:])


if __name__ == "__main__":
    unittest.main()
