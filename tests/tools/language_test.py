"""spec/language.md is what the tables say, and each of its entries has a line that executes it."""

import re
import sys
import unittest

from command_line import BINARY, SOURCE

sys.path[:0] = [str(SOURCE / "tools" / "language"), str(SOURCE / "oracle")]
import page  # noqa: E402
from witnesses import Uses, witness_of  # noqa: E402

ROW = re.compile(r"\| `([^`]+)` \| ([\d.+-]*) \| (\S.*) \|$")


def entries_of_page():
    """[(group, name, range, witness)]"""
    titles = {title: group for group, title in page.GROUPS.items()}
    group = None
    for line in (SOURCE / "spec" / "language.md").read_text().splitlines():
        if line.startswith("## "):
            group = titles.get(line[3:])
        row = ROW.match(line)
        if row and group:
            yield group, *row.groups()


def place(witness):
    """(path, line) of "language/x.py:3"."""
    name, _, line = witness.rpartition(":")
    path = SOURCE / "conformance" / "scenarios" / name
    return (path if path.exists() else SOURCE / name), int(line)


class LanguagePage(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.rows = page.language(BINARY)
        cls.entries = list(entries_of_page())

    def test_it_has_the_entries_of_the_tables(self):
        told = [(row["group"], row["name"], page.range_of(row)) for row in self.rows if "group" in row]
        ordered = [entry for group in page.GROUPS for entry in told if entry[0] == group]
        self.assertEqual(len(ordered), len(told), "a group that the page does not know")
        self.assertEqual([entry[:3] for entry in self.entries], ordered, page.HOW)

    def test_it_lists_what_is_outside(self):
        text = "".join(page.outside([row for row in self.rows if "outside" in row]))
        self.assertTrue((SOURCE / "spec" / "language.md").read_text().endswith(text), page.HOW)

    def test_every_entry_is_executed(self):
        minor = sys.version_info[1]
        paths = sorted({place(entry[3])[0] for entry in self.entries if entry[3] != page.NOTHING})
        executed = page.uses_of(paths, sys.executable)
        by_text = page.uses_by_text(paths)
        for group, name, versions, witness in self.entries:
            with self.subTest(f"{group} {name}"):
                self.assertNotEqual(witness, page.NOTHING, page.HOW)
                path, line = place(witness)
                since, _, until = versions.rstrip("+").partition("-")
                here = page.is_in({"since": since, "until": until}, minor)
                uses = (executed if here else by_text).get(str(path))
                if uses is None:
                    self.assertFalse(here, f"{path} cannot be read by {sys.executable}")
                    continue
                self.assertIsNotNone(witness_of((group, name), uses, by_text=not here), f"{witness} on {sys.executable}")
                self.assertLessEqual(line, len(path.read_text().splitlines()))


class Witnesses(unittest.TestCase):
    SOURCE = "import math\nfor x in []:\n    print(math.pi)\nelse:\n    len('a')\n'a'.upper()\n"

    def test_only_what_is_executed_counts(self):
        found = Uses(self.SOURCE, {1, 2, 5, 6}, {"str.upper": 6}).found
        self.assertEqual(witness_of(("statement", "For.orelse"), found), 5)
        self.assertEqual(witness_of(("builtin", "len"), found), 5)
        self.assertEqual(witness_of(("method", "str.upper"), found), 6)
        self.assertIsNone(witness_of(("builtin", "print"), found))
        self.assertIsNone(witness_of(("name", "math.pi"), found))
        self.assertIsNone(witness_of(("method", "bytes.upper"), found))


if __name__ == "__main__":
    unittest.main()
