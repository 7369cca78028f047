"""`loopspec rules` and `explain`."""

import unittest

from command_line import SOURCE, CommandLineTest


class RulesTest(CommandLineTest):
    def test_every_heading_is_listed(self):
        headings = [line.strip("#` \n") for page in sorted((SOURCE / "spec").glob("*.md")) if page.name != "README.md"
                    for line in page.read_text().splitlines() if line.startswith("### `")]
        ended = self.loopspec("rules", "--json")
        self.assert_ends(ended, 0)
        self.assertEqual([line["rule"] for line in ended.lines()], headings)
        listed = self.loopspec("rules").out
        for rule in headings:
            self.assertIn(f"  {rule} ", listed)

    def test_no_field_is_lost(self):
        for line in self.loopspec("rules", "--json").lines():
            with self.subTest(line["rule"]):
                self.assertTrue(line["sentence"].endswith((".", ".)", ".`")), line["sentence"])
                self.assertIn(line["grade"], ("documented", "observed", "version-bound", "free"))
                self.assertTrue(line["witnesses"])

    def test_explain_tells_all(self):
        ended = self.loopspec("explain", "loop.call-soon.fifo")
        self.assert_ends(ended, 0, "Callbacks given to `call_soon` run in the order", "documented", "if this fails",
                         "BaseEventLoop.call_soon", "spec/loop.md", "call_soon_fifo.py\n# rules: loop.call-soon.fifo",
                         "check reference --rule loop.call-soon.fifo", "and on reference\n", "-- select(",
                         "event by event\ntime  ")


if __name__ == "__main__":
    unittest.main()
