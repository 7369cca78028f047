"""From Python source to tree JSON, through CPython's own `ast`.

Every node is an object {"_": class, "line", "col", "end_line", "end_col", fields...}; `line` counts from 1, `col` from 0,
both in characters.  An operator is its class name, a constant is described by `constant`.
"""

import ast
import re
import sys
import warnings

from .header import HeaderError, read_header
from .newer_syntax import newer_syntax
from .nodes import LEFT_OUT, MODULES, POSITIONED, REFUSED, UNPOSITIONED, WORDS

_LINE_END = re.compile("\r\n|\n|\r")


TOO_DEEP = "the program is nested too deeply for CPython"


class LoweringError(Exception):
    """The source has no tree; `kind` is "scenario", "unsupported" or "not-in-version".

    `rest`: the tree without what is unsupported, so that others can say what they lack of the rest; or None.
    """

    def __init__(self, kind, message, rest=None):
        super().__init__(message)
        self.kind = kind
        self.rest = rest


def lower(source, name):
    """{"ast": tree, "header": header} of a scenario, or LoweringError with every place that is not supported."""
    lines = _LINE_END.split(source)
    try:
        header = read_header(lines)
    except HeaderError as error:
        raise LoweringError("scenario", f"{name}:{error.line}:{error.column}: {error}") from None
    return {"ast": _tree(_Walk(lines, MODULES), source, name), "header": header}


def lower_trusted(source, name):
    """The tree of a module that belongs to the implementation: it may import what scenarios may not."""
    return _tree(_Walk(_LINE_END.split(source), None), source, name)


def _tree(walk, source, name):
    parsed = parse(source, name)
    try:
        tree = walk.node(parsed)
    except RecursionError:
        raise LoweringError("unsupported", f"{name}:1:1: programs nested as deeply as this are not supported") from None
    if walk.problems:
        places = sorted(set(walk.problems))
        raise LoweringError("unsupported", "\n".join(f"{name}:{line}:{col}: {text}" for line, col, text in places), tree)
    return tree


def parse(source, name):
    """CPython's tree of the source; what it cannot parse raises LoweringError."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            # The compiler proper, not just the parser, finds `return` outside a function and its like.
            tree = ast.parse(source, name)
            compile(source, name, "exec", dont_inherit=True)
            return tree
    except SyntaxError as error:
        raise syntax_problem(error, source, name) from None
    except (RecursionError, MemoryError):
        raise LoweringError("scenario", f"{name}:1:1: {TOO_DEEP}") from None
    except ValueError as error:
        raise LoweringError("scenario", f"{name}:1:1: {error}") from None


def syntax_problem(error, source, name):
    """What a SyntaxError of a scenario is reported as."""
    place = f"{name}:{error.lineno or 1}:{max(error.offset or 1, 1)}"
    newer = newer_syntax(source, error)
    if newer is not None:
        version = "{}.{}.{}".format(*sys.version_info)
        return LoweringError("not-in-version", f"{place}: {newer}, this is {version}")
    return LoweringError("scenario", f"{place}: {error.msg}")


def constant(value):
    """A constant as JSON; None when the language does not have such constants."""
    if value is None:
        return "none"
    if value is True:
        return "true"
    if value is False:
        return "false"
    if value is Ellipsis:
        return "ellipsis"
    if isinstance(value, int):
        return {"k": "int", "v": _decimal(value)}
    if isinstance(value, float):
        return {"k": "float", "v": repr(value)}
    if isinstance(value, str):
        return {"k": "str", "v": value}
    if isinstance(value, bytes):
        return {"k": "bytes", "v": value.hex()}
    return None


def _is_empty_text(node):
    """The nothing that 3.12 finds at the end of some format specifications."""
    return isinstance(node, ast.Constant) and node.value == ""


def _decimal(value):
    """The digits of an int, however many: a literal in another base may have more than `str` writes."""
    if not hasattr(sys, "set_int_max_str_digits") or value.bit_length() < 2000:
        return str(value)
    allowed = sys.get_int_max_str_digits()
    sys.set_int_max_str_digits(0)
    try:
        return str(value)
    finally:
        sys.set_int_max_str_digits(allowed)


def _nothing(node):
    return None


def _stand_in(node):
    """What stands where something was refused, in a tree that nobody runs."""
    if isinstance(node, ast.stmt):
        return ast.copy_location(ast.Pass(), node)
    return ast.copy_location(ast.Constant(None), node) if isinstance(node, ast.expr) else None


class _Walk:
    """One pass over a tree: makes the JSON and collects every place outside the language.

    `modules` are those that may be imported, None meaning any.
    """

    def __init__(self, lines, modules):
        self.lines = lines
        self.modules = modules
        self.problems = []

    def node(self, node):
        name = type(node).__name__
        fields = POSITIONED.get(name)
        if fields is not None:
            out = {
                "_": name,
                "line": node.lineno,
                "col": self.column(node.lineno, node.col_offset),
                "end_line": node.end_lineno,
                "end_col": self.column(node.end_lineno, node.end_col_offset),
            }
        else:
            fields = UNPOSITIONED.get(name)
            if fields is None:
                self.refuse(node, REFUSED.get(name, f"`{name}` is not supported"))
                return self.optional(_stand_in(node))
            out = {"_": name}
        instead = getattr(self, "check_" + name, _nothing)(node)
        if instead is not None:
            return self.node(instead)
        if name == "Constant" or name == "MatchSingleton":
            out["value"] = constant(node.value)
            return out
        if name == "JoinedStr":
            out["values"] = [self.value(part) for part in node.values if not _is_empty_text(part)]
            return out
        for field in fields:
            value = self.value(getattr(node, field))
            if (field, value) != LEFT_OUT:
                out[field] = value
        return out

    def optional(self, node):
        return None if node is None else self.node(node)

    def value(self, value):
        if isinstance(value, ast.AST):
            name = type(value).__name__
            return name if name in WORDS else self.node(value)
        if isinstance(value, list):
            return [self.value(item) for item in value]
        return value

    def column(self, line, offset):
        """Characters before a place that `ast` gives as bytes of UTF-8 (within f-strings of old versions it may be off)."""
        text = self.lines[line - 1] if 0 < line <= len(self.lines) else ""
        if offset <= 0 or text.isascii():
            return max(offset, 0)
        return len(text.encode("utf-8", "surrogatepass")[:offset].decode("utf-8", "replace"))

    def refuse(self, node, text):
        line = getattr(node, "lineno", 1)
        self.problems.append((line, self.column(line, getattr(node, "col_offset", 0)) + 1, text))

    # Each refuses what is not in the language, and gives what then stands in its place.

    def check_Constant(self, node):
        if constant(node.value) is None:
            kind = "complex numbers" if isinstance(node.value, complex) else f"constants of type {type(node.value).__name__}"
            self.refuse(node, f"{kind} are not supported")
            return _stand_in(node)
        return None

    def check_type_params(self, node):
        for parameter in getattr(node, "type_params", ()):
            self.refuse(parameter, "type parameters are not supported")

    check_FunctionDef = check_AsyncFunctionDef = check_ClassDef = check_type_params

    def check_Import(self, node):
        known = [alias for alias in node.names if self.check_module(alias if hasattr(alias, "lineno") else node, alias.name)]
        if len(known) == len(node.names):
            return None
        return ast.copy_location(ast.Import(known), node) if known else _stand_in(node)

    def check_ImportFrom(self, node):
        refused = len(self.problems)
        if node.level:
            self.refuse(node, "relative imports are not supported")
        else:
            self.check_module(node, node.module)
        if any(alias.name == "*" for alias in node.names):
            self.refuse(node, "`import *` is not supported")
        return _stand_in(node) if len(self.problems) > refused else None

    def check_module(self, node, module):
        """Whether it may be imported."""
        known = self.modules is None or module.partition(".")[0] in self.modules
        if not known:
            self.refuse(node, f"module `{module}` is not supported")
        return known
