"""The cases are scenarios as well: on the reference, with the prelude, they do what they do on every CPython found."""
import os
import subprocess
import unittest

CASES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "cases")


class AgainstCPython(unittest.TestCase):
    def test_every_case_is_exact(self):
        cases = [name for name in os.listdir(CASES) if name.endswith(".py")]
        self.assertGreaterEqual(len(cases), 100)
        run = subprocess.run([os.environ["LOOPSPEC"], "check", "reference", CASES], stdout=subprocess.PIPE,
                             stderr=subprocess.STDOUT)
        self.assertEqual(0, run.returncode, run.stdout.decode("utf-8", "replace")[-8000:])


if __name__ == "__main__":
    unittest.main()
