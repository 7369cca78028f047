"""Each check notices the fault that it is there for: a rule book in a temporary folder, sound but for one thing."""

import tempfile
import unittest
from pathlib import Path

import checks
import rule_book

PAGE = """# Things

What they do.

### `thing.does.this`

A thing does this
and no other.

- grade: documented
- since: 3.11
- source: somewhere
- witness: area/one.py, area/two.py
- if this fails: look

### `thing.is-that`

`that` is what a thing is.

- grade: version-bound
- until: 3.12.1
- source: elsewhere
- witness: area/two.py
- if this fails: look again
"""
ONE = "# rules: thing.does.this\n# since: 3.11\nprint(1)\n"
TWO = "# rules: thing.does.this, thing.is-that\nprint(2)\n"
CODE = "// Why.\n// rule: thing.does.this\nint f();\n\nint g();  // rule: thing.is-that\n"


def problems(page=PAGE, one=ONE, two=TWO, code=CODE):
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for path, text in (("spec/things.md", page), ("scenarios/area/one.py", one), ("scenarios/area/two.py", two), ("code/f.hpp", code)):
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(text)
        rules = rule_book.read_rules(root / "spec")
        scenarios = rule_book.read_scenarios(root / "scenarios")
        named = rule_book.read_rules_named_in_code([root / "code"])
        return (
            checks.check_form(rules)
            + checks.check_witnesses(rules, scenarios)
            + checks.check_versions(rules, scenarios)
            + checks.check_code(rules, named)
        )


class Faults(unittest.TestCase):
    def found(self, *messages, **changes):
        reported = problems(**changes)
        for message in messages:
            self.assertTrue(any(message in problem for problem in reported), (message, reported))
        self.assertEqual(len(reported), len(messages), reported)

    def test_sound_book(self):
        self.found()

    def test_rule_is_read_whole(self):
        with tempfile.TemporaryDirectory() as folder:
            (Path(folder) / "things.md").write_text(PAGE)
            first, second = rule_book.read_rules(folder)
        self.assertEqual((first.id, first.paragraphs), ("thing.does.this", ["A thing does this and no other."]))
        self.assertEqual((first.item("since"), second.item("until")), ("3.11", "3.12.1"))
        self.assertEqual(first.witnesses, ["area/one.py", "area/two.py"])

    def test_bad_id(self):
        renamed = {"page": PAGE.replace("thing.is-that", "Thing"), "two": TWO.replace("thing.is-that", "Thing")}
        self.found("is no id", **renamed, code=CODE.replace("thing.is-that", "Thing"))

    def test_id_used_twice(self):
        self.found("an id is used once", page=PAGE + PAGE[PAGE.index("### `thing.is-that`") :])

    def test_no_sentence(self):
        self.found("has 0 paragraphs", page=PAGE.replace("`that` is what a thing is.\n", ""))

    def test_two_paragraphs(self):
        self.found("has 2 paragraphs", page=PAGE.replace("`that` is what a thing is.\n", "One.\n\nTwo.\n"))

    def test_not_a_sentence(self):
        self.found("is not stated in a sentence", page=PAGE.replace("`that` is what a thing is.", "what a thing is"))

    def test_unknown_grade(self):
        self.found("has the grade 'certain'", page=PAGE.replace("documented", "certain"))

    def test_missing_item(self):
        self.found("has no 'source'", page=PAGE.replace("- source: somewhere\n", ""))

    def test_unknown_item(self):
        self.found("unknown item 'colour'", page=PAGE.replace("- if this fails: look\n", "- if this fails: look\n- colour: red\n"))

    def test_items_out_of_order(self):
        self.found("in another order", page=PAGE.replace("- grade: documented\n- since: 3.11\n", "- since: 3.11\n- grade: documented\n"))

    def test_version_bound_without_a_bound(self):
        self.found("neither since nor until", page=PAGE.replace("- until: 3.12.1\n", ""))

    def test_bad_version(self):
        self.found("'3.x' for a version", page=PAGE.replace("- since: 3.11\n", "- since: 3.x\n"))

    def test_no_witness(self):
        page = PAGE.replace("- witness: area/two.py\n", "")
        self.found("has no 'witness'", "whose witnesses are", page=page)

    def test_witness_that_does_not_exist(self):
        self.found("area/three.py of `thing.is-that` does not exist", page=PAGE.replace("- witness: area/two.py\n", "- witness: area/two.py, area/three.py\n"))

    def test_witness_that_does_not_name_its_rule(self):
        self.found("does not name `thing.is-that`", two=TWO.replace(", thing.is-that", ""))

    def test_rules_named_below_the_first_lines_do_not_count(self):
        self.found("does not name `thing.does.this`", "no `# rules:`", one="print(1)\n" + ONE)

    def test_scenario_that_names_no_rule(self):
        self.found("which is no rule", one=ONE.replace("thing.does.this", "thing.does.this, thing.unknown"))

    def test_scenario_that_its_rule_does_not_name(self):
        self.found("names `thing.is-that`, whose witnesses are", one=ONE.replace("thing.does.this", "thing.does.this, thing.is-that"))

    def test_witness_only_where_the_rule_no_longer_holds(self):
        self.found("no witness runs before that", two=TWO.replace("\n", "\n# since: 3.13\n", 1))

    def test_rule_that_no_code_names(self):
        self.found("no code names `thing.is-that`", code=CODE.replace("  // rule: thing.is-that", ""))

    def test_code_that_names_no_rule(self):
        self.found("f.hpp:5: names `thing.gone`", code=CODE.replace("thing.is-that", "thing.is-that, thing.gone"))


if __name__ == "__main__":
    unittest.main()
