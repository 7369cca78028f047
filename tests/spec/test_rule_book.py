"""The rule book of this repository: well formed, and linked both ways with scenarios and code."""

import unittest
from pathlib import Path

import checks
import rule_book

ROOT = Path(__file__).resolve().parents[2]
SCENARIOS = ROOT / "conformance" / "scenarios"
CODE = [ROOT / "reference", ROOT / "conformance" / "scenario"]
FEWEST_RULES = 45


class RuleBook(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.rules = rule_book.read_rules(ROOT / "spec")
        cls.scenarios = rule_book.read_scenarios(SCENARIOS)

    def none(self, problems):
        self.assertEqual(problems, [], "\n" + "\n".join(problems))

    def test_there_are_rules(self):
        self.assertGreaterEqual(len(self.rules), FEWEST_RULES)

    def test_every_heading_of_level_three_is_a_rule(self):
        for page in sorted((ROOT / "spec").glob("*.md")):
            if page.name != "README.md":
                text = page.read_text(encoding="utf-8")
                self.assertEqual(text.count("\n### "), len([r for r in self.rules if r.place.startswith(page.name + ":")]), page)

    def test_rules_are_well_formed(self):
        self.none(checks.check_form(self.rules))

    def test_rules_and_scenarios_name_each_other(self):
        self.none(checks.check_witnesses(self.rules, self.scenarios))

    def test_witnesses_run_where_their_rule_holds(self):
        self.none(checks.check_versions(self.rules, self.scenarios))

    def test_rules_and_code_name_each_other(self):
        self.none(checks.check_code(self.rules, rule_book.read_rules_named_in_code(CODE)))

    def test_the_readme_lists_every_page(self):
        readme = (ROOT / "spec" / "README.md").read_text(encoding="utf-8")
        for page in sorted((ROOT / "spec").glob("*.md")):
            if page.name != "README.md":
                count = len([rule for rule in self.rules if rule.place.startswith(page.name + ":")])
                self.assertRegex(readme, rf"\[{page.name}\]\({page.name}\) \| [^|]*" + (rf": {count} rules? \|" if count else r" \|"))


if __name__ == "__main__":
    unittest.main()
