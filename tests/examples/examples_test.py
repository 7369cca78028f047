"""Every example in C++ prints what its Python original prints."""

import json
import os
import subprocess
import unittest
from pathlib import Path

SOURCE = Path(os.environ["LOOPSPEC_SOURCE"])
BINARIES = Path(os.environ["LOOPSPEC_BINARY_DIR"])
EXAMPLES = sorted(file.stem for file in (SOURCE / "examples").glob("*.cpp"))


def original(name):
    """What the tutorial prints on the newest recorded CPython."""
    newest = max((SOURCE / "conformance" / "golden").glob("[0-9]*"), key=lambda f: tuple(map(int, f.name.split("."))))
    trace = json.loads((newest / "tutorials" / (name + ".json")).read_text(encoding="utf-8"))
    return [event["text"] for event in trace.get("trace", trace)["events"]]


class Examples(unittest.TestCase):
    def test_there_are_examples(self):
        self.assertGreaterEqual(len(EXAMPLES), 10)

    def test_each_prints_what_its_original_prints(self):
        for name in EXAMPLES:
            with self.subTest(name):
                run = subprocess.run([BINARIES / ("example_" + name), "--virtual"], stdout=subprocess.PIPE,
                                     stderr=subprocess.PIPE, text=True, timeout=60)
                self.assertEqual((run.returncode, run.stderr), (0, ""))
                self.assertEqual(run.stdout.splitlines(), original(name))


if __name__ == "__main__":
    unittest.main()
