"""Programs of 40 to 150 lines as people write them, on every CPython found and on the reference: no event may differ."""
import json
import os
import subprocess
import unittest

PROGRAMS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "programs")


class WholePrograms(unittest.TestCase):
    def test_each_is_exact_on_every_version_that_it_is_for(self):
        programs = [name for name in os.listdir(PROGRAMS) if name.endswith(".py")]
        self.assertGreaterEqual(len(programs), 35)
        run = subprocess.run([os.environ["LOOPSPEC"], "check", "reference", "--json", PROGRAMS], stdout=subprocess.PIPE)
        results = [line for line in map(json.loads, run.stdout.splitlines()) if "verdict" in line]
        self.assertEqual({os.path.basename(line["scenario"]) for line in results if line["verdict"] == "pass"}, set(programs))
        for line in results:
            with self.subTest(line["scenario"], against=line["against"]):
                self.assertIn(line["verdict"], ("pass", "not-in-version"), line["detail"])


if __name__ == "__main__":
    unittest.main()
