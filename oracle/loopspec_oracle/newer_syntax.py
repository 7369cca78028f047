"""Tells a program that this interpreter is too old for from one that is simply wrong.

CPython's parser only says "invalid syntax" about a statement that a later version added.  The table below has, per addition,
the version it came with and how to see it at the place of the error.
"""

import re
import sys

from .fstrings import uses_nested_fstring_syntax

_SOFT_MATCH = re.compile(r"\s*match\b(?!\s*[=.,:)\]]).*:\s*(#.*)?$")
_SOFT_CASE = re.compile(r"\s*case\b.*:")
_EXCEPT_STAR = re.compile(r"\s*except\s*\*")
_TYPE_PARAMETERS = re.compile(r"\s*(?:(?:async\s+)?def|class)\s+\w+\s*\[")
_TYPE_ALIAS = re.compile(r"\s*type\s+\w+\s*(?:\[.*\]\s*)?=")
_EXCEPT_LIST = re.compile(r"\s*except\s*\*?\s*[\w.]+\s*,[^:]*:")
_TEMPLATE = re.compile(r"""(?<!\w)(?:t|tr|rt|T|TR|RT|Tr|tR|rT|Rt)['"]""")
_STARRED_INDEX = re.compile(r"\w\s*\[[^\]]*\*\w")


def _near(pattern):
    """True when the line of the error, or the one before it, is of this form."""

    def test(source, error):
        lines = source.splitlines()
        at = error.lineno or 1
        return any(pattern.match(line) or pattern.search(line) for line in lines[max(at - 2, 0) : at])

    return test


def _match_statement(source, error):
    lines = source.splitlines()
    at = error.lineno or 1
    for number in range(max(at - 2, 0), min(at, len(lines))):
        if _SOFT_MATCH.match(lines[number]) and any(_SOFT_CASE.match(line) for line in lines[number + 1 : number + 20]):
            return True
    return False


def _async_comprehension(source, error):
    return "asynchronous comprehension outside of an asynchronous function" in (error.msg or "")


def _fstring(source, error):
    return uses_nested_fstring_syntax(source)


_ADDITIONS = (
    ((3, 10), "`match` needs Python 3.10", _match_statement),
    ((3, 11), "`except*` needs Python 3.11", _near(_EXCEPT_STAR)),
    ((3, 11), "an asynchronous comprehension within a synchronous one needs Python 3.11", _async_comprehension),
    ((3, 11), "a starred expression within an index needs Python 3.11", _near(_STARRED_INDEX)),
    ((3, 12), "type parameters need Python 3.12", _near(_TYPE_PARAMETERS)),
    ((3, 12), "`type` statements need Python 3.12", _near(_TYPE_ALIAS)),
    ((3, 12), "this form of f-string needs Python 3.12", _fstring),
    ((3, 14), "`except A, B` without parentheses needs Python 3.14", _near(_EXCEPT_LIST)),
    ((3, 14), "template strings need Python 3.14", _near(_TEMPLATE)),
)


def newer_syntax(source, error):
    """"... needs Python 3.N" when the error is at syntax that came after this interpreter, else None."""
    for version, sentence, test in _ADDITIONS:
        if sys.version_info < version and test(source, error):
            return sentence
    return None
