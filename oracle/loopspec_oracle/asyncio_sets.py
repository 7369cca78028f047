"""asyncio imported such that its own sets iterate in insertion order, and `all_tasks` in order of creation.

The modules of asyncio, and of concurrent.futures, find our `set` among the builtins; those that have displays or comprehensions of sets are compiled by
`set_displays`.  So this must come before anything has imported asyncio.
"""

import importlib.abc
import importlib.machinery
import sys

from . import creation_order, set_displays, sets
from .set_displays import compile_with_ordered_sets, survey


# as_completed gives up once its time is less than over: with exactly nothing left it would look again and again, and never wait.
_FOR_A_CLOCK_THAT_STANDS = {"concurrent.futures._base": ("if wait_timeout < 0:", "if wait_timeout <= 0:")}


class _Loader(importlib.abc.InspectLoader):
    """Loads what another loader finds, be it in a folder or in an archive."""

    def __init__(self, found):
        self._found = found

    def is_package(self, fullname):
        return self._found.is_package(fullname)

    def get_source(self, fullname):
        return self._found.get_source(fullname)

    def get_code(self, fullname):
        code = self._found.get_code(fullname)
        correct = _FOR_A_CLOCK_THAT_STANDS.get(fullname)
        if correct is None and not survey(code)[0]:
            return code
        source = self.get_source(fullname)
        return compile_with_ordered_sets(source.replace(*correct) if correct else source, code.co_filename)


class _Finder(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path, target=None):
        if not name.startswith(("asyncio", "concurrent")):
            return None
        spec = importlib.machinery.PathFinder.find_spec(name, path, target)
        if spec is not None and hasattr(spec.loader, "get_source"):
            spec.loader = _Loader(spec.loader)
        return spec


_finder = _Finder()


def install():
    """Our sets for every module from here on, asyncio's included."""
    if "asyncio" in sys.modules:
        raise RuntimeError("asyncio was imported before its sets could be replaced")
    sets.install()
    set_displays.install()
    sys.meta_path.insert(0, _finder)


def finish():
    """Once asyncio is imported."""
    sys.meta_path.remove(_finder)
    if sys.version_info >= (3, 12):
        creation_order.install()
