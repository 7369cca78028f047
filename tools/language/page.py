"""Writes spec/language.md: all that the scenario language has, each with a line of a program that executes it.

usage: page.py LOOPSPEC PAGE [PYTHON...]
The page is made from what `loopspec language --json` says and from the programs of the corpus and of the language's tests, as
each PYTHON (an interpreter; the one that runs this if none is given) executes them.
"""

import json
import os
import pathlib
import subprocess
import sys

from witnesses import Uses, witness_of

SOURCE = pathlib.Path(__file__).resolve().parents[2]
# Earlier ones are preferred.
PROGRAMS = ("conformance/scenarios/language", "conformance/scenarios", "tests/conformance/scenario/types/programs",
            "tests/conformance/scenario/prelude/cases")

GROUPS = {
    "statement": "Statements", "expression": "Expressions", "part": "Parts of statements and expressions", "pattern": "Patterns",
    "operator": "Operators", "builtin": "Built-in functions, classes and constants", "exception": "Exceptions",
    "method": "Methods", "attribute": "Attributes", "special method": "Special methods and attributes of classes",
    "module": "Modules", "name": "Names of modules",
}

HOW = "write it anew: python3 tools/language/page.py build/default/bin/loopspec spec/language.md PYTHON..."
NOTHING = "**nothing**"

HEAD = """# The scenario language

What a scenario may be made of. Everything here behaves as in CPython, wording of exceptions included; what is not here is refused
before a program runs, with its place (`loopspec run --check PATH`). asyncio itself is the subject of the other pages.

This page is written by `tools/language/page.py` from the tables with which the reference works (`loopspec language`). Each entry names a
line that executes it, in a program that is compared with CPython; names of syntax are those of CPython's module `ast`, and `Try.finalbody`
is a `Try` that has one. A test fails when an entry has no such line, or when the page is not what the tables say.
"""


def language(loopspec):
    told = subprocess.run([loopspec, "language", "--json"], stdout=subprocess.PIPE, check=True).stdout
    return [json.loads(line) for line in told.splitlines()]


def programs():
    seen = []
    for folder in PROGRAMS:
        for path in sorted((SOURCE / folder).rglob("*.py")):
            if path not in seen:
                seen.append(path)
    return seen


def uses_of(paths, python):
    """{path: what it uses}, as `python` executes them; without those that are too new for it."""
    environment = {**os.environ, "PYTHONPATH": str(SOURCE / "oracle"), "PYTHONDONTWRITEBYTECODE": "1"}
    command = [python, str(pathlib.Path(__file__).with_name("executed.py"))]
    names = "\n".join(map(str, paths)).encode()
    told = subprocess.run(command, input=names, stdout=subprocess.PIPE, env=environment, check=True).stdout
    found = {}
    for line in told.splitlines():
        seen = json.loads(line)
        source = pathlib.Path(seen["file"]).read_text(encoding="utf-8")
        try:
            found[seen["file"]] = Uses(source, set(seen["lines"]), seen["calls"]).found
        except SyntaxError:
            continue
    return found


def uses_by_text(paths):
    """{path: what it may use}, nothing being executed."""
    found = {}
    for path in paths:
        try:
            found[str(path)] = Uses(path.read_text(encoding="utf-8")).found
        except SyntaxError:
            continue
    return found


def witness_in(path, entry, uses):
    """The line with which a program executes an entry, according to each interpreter's uses that can run it; or None."""
    lines = [witness_of(entry, of_python[str(path)]) for of_python in uses if str(path) in of_python]
    return max(lines) if lines and None not in lines else None


def witnesses(rows, pythons):
    """{entry: "path:line"}: the first program that executes it.  For entries that are too new for all interpreters, that names it."""
    paths = programs()
    uses = {minor_of(python): uses_of(paths, python) for python in pythons}
    text = uses_by_text(paths)
    found = {}
    for row in rows:
        entry = row["group"], row["name"]
        having = [of_python for minor, of_python in uses.items() if is_in(row, minor)]
        for path in paths:
            line = witness_in(path, entry, having) if having else witness_of(entry, text.get(str(path), {}), by_text=True)
            if line is not None:
                found[entry] = f"{path.relative_to(SOURCE)}:{line}"
                break
    return found


def minor_of(python):
    told = subprocess.run([python, "-c", "import sys; print(sys.version_info[1])"], stdout=subprocess.PIPE, check=True).stdout
    return int(told)


def is_in(row, minor):
    since, until = (bound.partition(".")[2] for bound in (row["since"], row["until"]))
    return int(since or 0) <= minor <= int(until or minor)


def range_of(row):
    since, until = row["since"], row["until"]
    return f"{since}+" if since and not until else f"{since}-{until}" if until else ""


def shortened(witness):
    return witness.replace("conformance/scenarios/", "", 1) if witness.startswith("conformance/") else witness


def section(group, rows, found):
    yield f"\n## {GROUPS[group]}\n\n| {group} | in | executed by |\n| --- | --- | --- |\n"
    for row in rows:
        witness = found.get((group, row["name"]))
        yield f"| `{row['name']}` | {range_of(row)} | {shortened(witness) if witness else NOTHING} |\n"


def outside(rows):
    from loopspec_oracle.nodes import REFUSED

    yield "\n## What is not in the language\n\nSyntax:\n\n"
    for text in dict.fromkeys(REFUSED.values()):
        yield f"- {text}: new in CPython, and no part of what event loops do\n"
    yield "- relative imports are not supported: a scenario is one file\n\nBuilt-in names:\n\n"
    for row in rows:
        if row["outside"] == "builtin":
            yield f"- `{row['name']}`: {row['why']}\n"
    yield ("\nNames of modules, because they reach for the machine (files, processes, signals, sockets, real time), for the inside of the\n"
           "interpreter, or have not been needed yet:\n\n")
    modules = {}
    for row in rows:
        if row["outside"] == "name":
            module, _, name = row["name"].rpartition(".")
            modules.setdefault(module, []).append(name)
    for module, names in modules.items():
        yield f"- `{module}`: {', '.join(names)}\n"
    yield "\nAny other module of the standard library, and every other package.\n"


def page(rows, found):
    inside = [row for row in rows if "group" in row]
    text = HEAD
    for group in GROUPS:
        text += "".join(section(group, [row for row in inside if row["group"] == group], found))
    return text + "".join(outside([row for row in rows if "outside" in row]))


def main():
    loopspec, target, *pythons = sys.argv[1:]
    sys.path.insert(0, str(SOURCE / "oracle"))
    rows = language(loopspec)
    inside = [row for row in rows if "group" in row]
    found = witnesses(inside, pythons or [sys.executable])
    pathlib.Path(target).write_text(page(rows, found), encoding="utf-8")
    for row in inside:
        if (row["group"], row["name"]) not in found:
            print(f"nothing executes {row['group']} {row['name']}")


if __name__ == "__main__":
    main()
