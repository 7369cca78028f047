"""The header comments of a scenario: `# rules: ...`, `# since: 3.11`, `# until: 3.12`.

Only the comment lines that open the file are looked at; any other comment there is just a comment.
"""

import re

_HEADER = re.compile(r"#\s*(rules|since|until):\s*(.*?)\s*$")
_RULE = re.compile(r"[a-z0-9]+(?:[.-][a-z0-9]+)*$")
_VERSION = re.compile(r"\d+\.\d+(?:\.\d+)?$")


class HeaderError(ValueError):
    """A header comment that cannot be read; `line` and `column` (from 1) say where."""

    def __init__(self, line, column, message):
        super().__init__(message)
        self.line = line
        self.column = column


def read_header(lines):
    """The header of a source given as lines: {"rules": [...], "since": str or None, "until": str or None}."""
    header = {"rules": [], "since": None, "until": None}
    for number, line in enumerate(lines, 1):
        text = line.strip("\ufeff \t\r\n\f")
        if text and not text.startswith("#"):
            break
        match = _HEADER.match(text)
        if match:
            column = line.index("#") + 1
            _enter(header, match.group(1), match.group(2), number, column)
    return header


def _enter(header, word, value, line, column):
    if word == "rules":
        rules = [rule.strip() for rule in value.split(",")]
        for rule in rules:
            if not _RULE.match(rule):
                raise HeaderError(line, column, f"`# rules:` needs rule ids separated by commas, not {rule!r}")
        header["rules"] += rules
    elif not _VERSION.match(value):
        raise HeaderError(line, column, f"`# {word}:` needs a version such as 3.11, not {value!r}")
    elif header[word] is not None:
        raise HeaderError(line, column, f"`# {word}:` is given twice")
    else:
        header[word] = value
