"""What of the language a program uses, and on which line: by its syntax tree, and by what was executed."""

import ast

GRAMMAR = ("statement", "expression", "pattern", "part", "operator")

# In the oracle these are Python classes, so that calls of their methods are no calls of C functions.
REPLACED = ("set", "frozenset")


class Uses(ast.NodeVisitor):
    """`found`: {(group, name): first line on which the program executes it}.

    `lines` are those that are executed, None meaning all; `calls` is {qualified name of a C function: line}.
    """

    def __init__(self, source, lines=None, calls=None):
        self.found = {}
        self._lines = lines
        self._line = 1
        self._modules = {}  # local name: the module
        self._names = {}  # local name: "module.name"
        self.visit(ast.parse(source))
        for name, line in (calls or {}).items():
            self._note("method", name, line)

    def _note(self, group, name, line):
        self.found.setdefault((group, name), line)

    def _is_executed(self, line):
        return self._lines is None or line in self._lines

    def visit(self, node):
        outer = self._line
        self._line = getattr(node, "lineno", self._line)
        line = self._line_of(node)
        if line is not None:
            self._syntax(node, line)
            self._use(node, line)
        if isinstance(node, ast.ClassDef):
            self._class(node)
        self.generic_visit(node)
        self._line = outer

    def _line_of(self, node):
        """The line that shows that this node is executed, or None."""
        if isinstance(node, (ast.Global, ast.Nonlocal, ast.Pass)):
            return node.lineno  # these make no code
        if self._is_executed(self._line):
            return self._line
        body = getattr(node, "body", None)
        first = body[0].lineno if isinstance(body, list) and body else None
        return first if first is not None and self._is_executed(first) else None

    def _syntax(self, node, line):
        kind = type(node).__name__
        for group in GRAMMAR:
            self._note(group, kind, line)
        for field, value in ast.iter_fields(node):
            if self._is_present(kind, field, value):
                shown = self._shown_by(value, line)
                if shown is not None:
                    for group in GRAMMAR:
                        self._note(group, f"{kind}.{field}", shown)

    @staticmethod
    def _is_present(kind, field, value):
        if (kind, field) in (("Dict", "keys"), ("arguments", "kw_defaults")):
            return None in value
        return value != -1 if field == "conversion" else bool(value)

    def _shown_by(self, value, line):
        """Statements in a part of a node must be executed themselves."""
        if isinstance(value, list) and value and isinstance(value[0], (ast.stmt, ast.ExceptHandler)):
            first = value[0].body[0] if isinstance(value[0], ast.ExceptHandler) else value[0]
            return first.lineno if self._is_executed(first.lineno) else None
        return line

    def _use(self, node, line):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
            self._note("builtin", node.id, line)
            self._note("exception", node.id, line)
            if node.id in self._names:
                self._note("name", self._names[node.id], line)
        elif isinstance(node, ast.Attribute):
            self._attribute(node, line)
        elif isinstance(node, ast.Import):
            for alias in node.names:
                self._import(alias, line)
        elif isinstance(node, ast.ImportFrom):
            self._module(node.module, line)
            for alias in node.names:
                self._names[alias.asname or alias.name] = f"{node.module}.{alias.name}"
                self._modules[alias.asname or alias.name] = f"{node.module}.{alias.name}"

    def _import(self, alias, line):
        self._module(alias.name, line)
        top = alias.name.partition(".")[0]
        self._modules[alias.asname or top] = alias.name if alias.asname else top

    def _module(self, name, line):
        parts = name.split(".")
        for end in range(1, len(parts) + 1):
            self._note("module", ".".join(parts[:end]), line)

    def _attribute(self, node, line):
        self._note("any attribute", node.attr, line)
        self._note("special method", node.attr, line)
        path = self._path(node)
        if path is not None:
            self._note("name", path, line)

    def _path(self, node):
        """`module.name` for attributes of modules."""
        parts = []
        while isinstance(node, ast.Attribute):
            parts.append(node.attr)
            node = node.value
        if isinstance(node, ast.Name) and node.id in self._modules:
            return ".".join([self._modules[node.id], *reversed(parts)])
        return None

    def _class(self, node):
        for part in node.body:
            if isinstance(part, (ast.FunctionDef, ast.AsyncFunctionDef)):
                if any(self._is_executed(line) for line in range(part.body[0].lineno, part.end_lineno + 1)):
                    self._note("special method", part.name, part.lineno)
            elif isinstance(part, ast.Assign):
                for target in part.targets:
                    if isinstance(target, ast.Name):
                        self._note("special method", target.id, part.lineno)


def witness_of(entry, found, by_text=False):
    """The line that executes an entry, given what a program uses; None if none does.

    `by_text`: any attribute of that name will do for a method, because what is called is not known.
    """
    group, name = entry
    owner, _, attribute = name.rpartition(".")
    if group == "attribute" or group == "method" and (by_text or owner in REPLACED):
        return found.get(("any attribute", attribute))
    return found.get(entry)
