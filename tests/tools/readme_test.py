"""The commands in the README print what it says they print.

A block ```console holds commands (`$ ...`), each with its output; they run in the repository's root. Of ```console columns only the first three words
of a line are compared (of sums the first), as the table has one more column for every CPython found. `--update` writes the blocks anew.
"""

import os
import pathlib
import re
import subprocess
import sys
import unittest

SOURCE = pathlib.Path(os.environ["LOOPSPEC_SOURCE"])
README = SOURCE / "README.md"
BLOCK = re.compile(r"```console( columns)?\n(.*?)```", re.DOTALL)


def output_of(command):
    command = command.replace("./tools/loopspec", os.environ["LOOPSPEC"])
    process = subprocess.run(command, shell=True, cwd=SOURCE, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                             stderr=subprocess.STDOUT, check=False)
    return process.stdout.decode()


def commands_of(block):
    return [line[2:] for line in block.splitlines() if line.startswith("$ ")]


def written_anew(block):
    return "".join(f"$ {command}\n{output_of(command)}" for command in commands_of(block))


SUMS = ("reference", "judged", "passed", "differing", "unsupported", "not")


def first_columns(text):
    """Area, scenarios, rules; of the lines whose figures depend on the CPythons at hand only the title."""
    rows = [line.split()[:3] for line in text.splitlines() if not line.startswith("---")]
    return [row[:1] if row and row[0] in SUMS else row for row in rows]


def update():
    text = README.read_text()
    README.write_text(BLOCK.sub(lambda block: f"```console{block[1] or ''}\n{written_anew(block[2])}```", text))


class ReadmeTest(unittest.TestCase):
    maxDiff = None

    def test_every_command_prints_what_is_shown(self):
        blocks = BLOCK.findall(README.read_text())
        self.assertGreaterEqual(len(blocks), 3)
        for columns, block in blocks:
            with self.subTest(commands_of(block)):
                if columns:
                    self.assertEqual(first_columns(written_anew(block)), first_columns(block))
                else:
                    self.assertEqual(written_anew(block), block)

    def test_commands_and_options_exist(self):
        text = README.read_text() + (SOURCE / "CONTRIBUTING.md").read_text()
        used = set(re.findall(r"(?:`|^|\$ )(?:\./tools/)?loopspec ([a-z]+)", text, re.MULTILINE))
        self.assertLessEqual({"check", "run", "compare", "record", "explain"}, used)
        for command in used:
            with self.subTest(command):
                self.assertIn("Usage: loopspec " + command, output_of(f"./tools/loopspec {command} --help"))

    def test_linked_files_exist(self):
        for page in ("README.md", "CONTRIBUTING.md"):
            for target in re.findall(r"\]\(([^)#\s]+)(?:#[^)\s]*)?\)", (SOURCE / page).read_text()):
                self.assertTrue((SOURCE / target).exists(), f"{page}: {target}")


if __name__ == "__main__":
    if sys.argv[1:] == ["--update"]:
        update()
    else:
        unittest.main()
