"""The table prelude/MODULES: which modules there are, and which names of CPython's they lack.

usage: modules_table.py PYTHON...      prints the table, made from these interpreters
       modules_table.py --names        prints this interpreter's names as JSON, for the above
"""
import importlib
import json
import subprocess
import sys
import types

import harness

HEAD = """\
# The modules of the prelude: name, file, first version, and the names of CPython's module, of any version, that are not
# there ('-': none). A program that uses one of those is refused. Made by tests/conformance/scenario/prelude/modules_table.py.
# Parts, whose files begin with an underscore, are no modules of the language.
"""


_WITH_A_DOT = {
    "collections_abc": "collections.abc",
    "concurrent_futures": "concurrent.futures",
    "concurrent_futures_thread": "concurrent.futures.thread",
    "os_path": "os.path",
}


def module_names():
    names = []
    for path in sorted(harness.PRELUDE.glob("*.py")):
        if not path.stem.startswith("_") and path.stem != "embed":
            names.append(_WITH_A_DOT.get(path.stem, path.stem))
    return names


def public_names(module):
    """What CPython's module offers: its __all__, or else whatever is no module and has no underscore."""
    if hasattr(module, "__all__"):
        return set(module.__all__), True
    return {name for name, value in vars(module).items()
            if not name.startswith("_") and not isinstance(value, types.ModuleType)}, False


def names_of_this_interpreter():
    prelude = harness.Prelude()
    result = {}
    for name in module_names():
        try:
            real = importlib.import_module(name)
        except ImportError:
            continue
        names, declared = public_names(real)
        ours = vars(prelude.load(name))
        result[name] = {"declared": declared, "missing": sorted(n for n in names if n not in ours)}
    return result


def table(answers):
    """answers: {version: names_of_this_interpreter()}"""
    lines = []
    for name in module_names():
        found = {version: answer[name] for version, answer in answers.items() if name in answer}
        since = min(found, key=lambda version: tuple(map(int, version.split("."))))
        # Where only some versions declare their interface, those decide.
        declared = [entry for entry in found.values() if entry["declared"]] or list(found.values())
        missing = sorted({n for entry in declared for n in entry["missing"]})
        file = name.replace(".", "_") + ".py"
        lines.append("%-16s %-20s %-5s %s" % (name, file, since, " ".join(missing) or "-"))
    return HEAD + "\n".join(lines) + "\n"


def read(path=harness.PRELUDE / "MODULES"):
    """{module: set of missing names}"""
    result = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            name, file, since, *missing = line.split()
            result[name] = set(missing) - {"-"}
    return result


def main():
    if sys.argv[1:] == ["--names"]:
        print(json.dumps(names_of_this_interpreter()))
        return
    answers = {}
    for python in sys.argv[1:]:
        output = subprocess.run([python, __file__, "--names"], stdout=subprocess.PIPE, check=True, text=True).stdout
        version = subprocess.run([python, "-c", "import sys; print('%d.%d' % sys.version_info[:2])"],
                                 stdout=subprocess.PIPE, check=True, text=True).stdout.strip()
        answers[version] = json.loads(output)
    sys.stdout.write(table(answers))


if __name__ == "__main__":
    main()
