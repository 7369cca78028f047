"""Reads the rule book, the headers of scenarios and the rules that code names, as they are written.

Nothing here judges: a rule keeps the lines that it was made of, so that the checks can say where something is wrong.
"""

import re
from pathlib import Path

HEADING = re.compile(r"### `(?P<id>.*)`\s*$")
ITEM = re.compile(r"- (?P<key>[a-z ]+): (?P<text>.*)$")
HEADER = re.compile(r"# (?P<key>rules|since|until): (?P<text>.*)$")
IN_CODE = re.compile(r"//+ rule: (?P<ids>.*)$")


class Rule:
    """One rule: `place` is file:line of its heading, `items` are (key, text) pairs in the order of the page."""

    def __init__(self, id, place):
        self.id = id
        self.place = place
        self.paragraphs = []
        self.items = []

    def item(self, key):
        return next((text for name, text in self.items if name == key), None)

    @property
    def witnesses(self):
        text = self.item("witness")
        return [] if text is None else [path.strip() for path in text.split(",")]


def read_rules(folder):
    """All rules below a folder, README.md excepted: that page explains the format."""
    rules = []
    for page in sorted(Path(folder).glob("*.md")):
        if page.name != "README.md":
            rules += _rules_of(page)
    return rules


def _rules_of(page):
    rules, rule, paragraph_open = [], None, False
    for number, line in enumerate(page.read_text(encoding="utf-8").splitlines(), 1):
        heading, item = HEADING.match(line), ITEM.match(line)
        if line.startswith("#"):
            rule = Rule(heading["id"], f"{page.name}:{number}") if heading else None
            rules += [rule] if rule else []
            paragraph_open = False
        elif rule is None or not line.strip():
            paragraph_open = False
        elif item:
            rule.items.append((item["key"], item["text"].strip()))
        elif paragraph_open:
            rule.paragraphs[-1] += " " + line.strip()
        else:
            rule.paragraphs.append(line.strip())
            paragraph_open = True
    return rules


def read_scenarios(folder):
    """{path below the folder: {"rules": [...], "since": ..., "until": ..., "lines": n}} of every scenario."""
    return {path.relative_to(folder).as_posix(): _scenario(path) for path in sorted(Path(folder).rglob("*.py"))}


def _scenario(path):
    lines = path.read_text(encoding="utf-8").splitlines()
    scenario = {"rules": [], "since": None, "until": None, "lines": len(lines)}
    for line in lines:
        header = HEADER.match(line)
        if not header:
            break
        if header["key"] == "rules":
            scenario["rules"] += [rule.strip() for rule in header["text"].split(",")]
        else:
            scenario[header["key"]] = header["text"].strip()
    return scenario


def read_rules_named_in_code(folders):
    """{rule id: [file:line, ...]} of every `// rule:` comment in the C++ sources below the folders."""
    named = {}
    for folder in folders:
        for path in sorted(Path(folder).rglob("*.[ch]pp")):
            for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
                comment = IN_CODE.search(line)
                for id in comment["ids"].split(",") if comment else []:
                    named.setdefault(id.strip(), []).append(f"{path.name}:{number}")
    return named
