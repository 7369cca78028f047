"""Runs one program twice: with CPython's own modules and with the prelude in their place."""
import builtins
import contextlib
import io
import pathlib
import re
import sys
import types

HERE = pathlib.Path(__file__).resolve().parent
PRELUDE = HERE.parents[3] / "conformance" / "scenario" / "prelude"
CASES = HERE / "cases"


class Prelude:
    """The prelude's modules, each loaded once from its file and kept out of sys.modules."""

    def __init__(self):
        self.modules = {}

    def has(self, name):
        return name == "_native" or self.file(name).exists()

    def file(self, name):
        return PRELUDE / (name.replace(".", "_") + ".py")

    def load(self, name):
        if name in self.modules:
            return self.modules[name]
        path = HERE / "_native.py" if name == "_native" else self.file(name)
        module = types.ModuleType(name)
        module.__file__ = str(path)
        self.modules[name] = module
        module.__dict__["__builtins__"] = builtins if name == "_native" else self.builtins()
        exec(compile(path.read_text(encoding="utf-8"), str(path), "exec", dont_inherit=True), module.__dict__)
        if "." in name:
            parent, _, child = name.rpartition(".")
            setattr(self.load(parent), child, module)
        return module

    def builtins(self):
        names = dict(vars(builtins))
        names["__import__"] = self.import_
        return names

    def import_(self, name, globals=None, locals=None, fromlist=(), level=0):
        if not self.has(name):
            return __import__(name, globals, locals, fromlist, level)
        module = self.load(name)
        for item in fromlist or ():
            if not hasattr(module, item) and self.has(name + "." + item):
                self.load(name + "." + item)
        return module if fromlist else self.load(name.partition(".")[0])


def run(path, prelude=None):
    """What the program prints, and how it ends, as one text."""
    source = pathlib.Path(path).read_text(encoding="utf-8")
    main = types.ModuleType("__main__")
    main.__file__ = str(path)
    if prelude is not None:
        main.__dict__["__builtins__"] = prelude.builtins()
    output, errors = io.StringIO(), io.StringIO()
    outcome = ""
    own_main, sys.modules["__main__"] = sys.modules["__main__"], main
    with contextlib.redirect_stdout(output), contextlib.redirect_stderr(errors):
        try:
            exec(compile(source, str(path), "exec", dont_inherit=True), main.__dict__)
        except BaseException as error:
            if isinstance(error, KeyboardInterrupt):
                raise
            outcome = "ended with %s: %s\n" % (type(error).__name__, error)
            run.last_error = error
        finally:
            sys.modules["__main__"] = own_main
    return output.getvalue() + outcome


run.last_error = None


def wanted(path, version=sys.version_info):
    """Whether the program's `# since:` and `# until:` lines include this version."""
    head = pathlib.Path(path).read_text(encoding="utf-8")[:400]
    since = re.search(r"^# since: (\d+)\.(\d+)", head, re.M)
    until = re.search(r"^# until: (\d+)\.(\d+)", head, re.M)
    if since and version[:2] < tuple(map(int, since.groups())):
        return False
    return not until or version[:2] <= tuple(map(int, until.groups()))


# A class written in Python cannot have a dotted name in messages, as classes written in C have.
_QUALIFIED = re.compile(r"(['\"])(collections|functools|itertools|operator|datetime|re|_io|random|_random|time|types|typing)\.(\w+)\1")


def comparable(text):
    return _QUALIFIED.sub(r"\1\3\1", text)
