"""Every mutant is a patch that still applies to the reference, says what it does, and names a rule of the rule book."""

import os
import re
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

ROOT = Path(os.environ["LOOPSPEC_SOURCE"])
MUTANTS = ROOT / "conformance" / "mutants"
NAMES = {
    "cancel-one-iteration-late",
    "done-callbacks-at-once",
    "fifo-ties",
    "lifo-ready-queue",
    "new-callbacks-same-iteration",
    "no-clock-resolution",
}


def touched(text):
    return re.findall(r"^\+\+\+ b/(\S+)$", text, re.MULTILINE)


class Mutants(unittest.TestCase):
    def setUp(self):
        self.patches = {patch.stem: patch for patch in MUTANTS.glob("*.patch")}

    def test_all_are_there(self):
        self.assertLessEqual(NAMES, set(self.patches))

    def test_each_applies(self):
        for name, patch in self.patches.items():
            with self.subTest(name), tempfile.TemporaryDirectory() as folder:
                files = touched(patch.read_text(encoding="utf-8"))
                self.assertTrue(files)
                for file in files:
                    self.assertTrue(file.startswith("reference/"), file)
                    (Path(folder) / file).parent.mkdir(parents=True, exist_ok=True)
                    shutil.copy(ROOT / file, Path(folder) / file)
                run = subprocess.run(["git", "apply", str(patch)], cwd=folder, stderr=subprocess.PIPE, text=True,
                                     env={**os.environ, "GIT_CEILING_DIRECTORIES": str(Path(folder).parent)})  # fmt: skip
                self.assertEqual((run.returncode, run.stderr), (0, ""))
                changed = [file for file in files if (ROOT / file).read_bytes() != (Path(folder) / file).read_bytes()]
                self.assertEqual(changed, files)

    def test_each_says_what_it_breaks(self):
        rules = set()
        for page in (ROOT / "spec").glob("*.md"):
            rules |= set(re.findall(r"^### `([a-z0-9.-]+)`", page.read_text(encoding="utf-8"), re.MULTILINE))
        for name, patch in self.patches.items():
            with self.subTest(name):
                text = patch.read_text(encoding="utf-8").partition("\n--- ")[0]
                self.assertGreater(len(text.split()), 5)
                broken = re.findall(r"^breaks: (\S+)$", text, re.MULTILINE)
                self.assertTrue(broken)
                self.assertLessEqual(set(broken), rules)


if __name__ == "__main__":
    unittest.main()
