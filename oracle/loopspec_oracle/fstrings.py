"""A scanner for one question: does a source use what f-strings may hold only from Python 3.12 on?

That is, within a replacement field: a string in the quotes of the f-string around it, a backslash, a comment, or a line end
in a single-quoted one.  The scanner reads strings as 3.12 does and stops at the first one that has no end.
"""

import re

_STRING_START = re.compile(r"""(?<![A-Za-z0-9_])([A-Za-z]{0,2})('{3}|"{3}|'|")""")


class _End(Exception):
    """A string has no end: nothing more to see."""


class _Scanner:
    def __init__(self, source):
        self.source = source
        self.found = False  # in a string that is complete
        self.seen = False  # in the string that is being read

    def outside(self, at):
        """Plain code from `at` on."""
        source = self.source
        while at < len(source):
            if source[at] == "#":
                end = source.find("\n", at)
                at = len(source) if end < 0 else end
                continue
            match = _STRING_START.match(source, at) if source[at] in "'\"" or source[at].isalpha() else None
            if match:
                self.seen = False
                at = self.string(match)
                self.found = self.found or self.seen
            else:
                at += 1

    def string(self, match, nested=False):
        """A string literal, `nested` in a replacement field; returns where it ends."""
        prefix, quote = match.group(1).lower(), match.group(2)
        at = match.end()
        source = self.source
        formatted = "f" in prefix
        while at < len(source):
            if source.startswith(quote, at):
                return at + len(quote)
            char = source[at]
            if char == "\\":
                self.seen = self.seen or nested
                at += 2
            elif char == "\n" and len(quote) == 1:
                raise _End
            elif formatted and source.startswith(("{{", "}}"), at):
                at += 2
            elif formatted and char == "{":
                at = self.field(at + 1, quote)
            else:
                at += 1
        raise _End

    def field(self, at, quote):
        """A replacement field, from behind its brace to behind the closing one."""
        source = self.source
        depth = 0
        while at < len(source):
            char = source[at]
            match = _STRING_START.match(source, at) if char in "'\"" or char.isalpha() else None
            if match:
                if match.group(2)[0] == quote[0] and (len(quote) == 1 or match.group(2) == quote):
                    self.seen = True
                at = self.string(match, nested=True)
                continue
            if char in "\\#" or (char == "\n" and len(quote) == 1):
                self.seen = True
            if char in "([{":
                depth += 1
            elif char == "}" and depth <= 0:
                return at + 1
            elif char in ")]}":
                depth -= 1
            elif char == ":" and depth <= 0:
                return self.specification(at + 1, quote)
            at += 1
        raise _End

    def specification(self, at, quote):
        """A format specification: text with fields of its own, up to the brace that closes the field around it."""
        source = self.source
        while at < len(source):
            char = source[at]
            if char == "}":
                return at + 1
            if source.startswith(quote, at):
                return at
            at = self.field(at + 1, quote) if char == "{" else at + 1
        raise _End


def uses_nested_fstring_syntax(source):
    """True when an f-string of the source holds what only Python 3.12 and later read."""
    scanner = _Scanner(source)
    try:
        scanner.outside(0)
    except (_End, RecursionError):
        pass
    return scanner.found
