"""prelude/MODULES against CPython's modules and against the prelude's."""
import importlib
import types
import unittest

import harness
import modules_table

TABLE = modules_table.read()


def star_names(module):
    """What `from module import *` binds."""
    names = vars(module).get("__all__")
    if names is not None:
        return set(names)
    return {name for name in vars(module) if not name.startswith("_")}


class Modules(unittest.TestCase):
    def setUp(self):
        self.prelude = harness.Prelude()

    def pairs(self):
        for name in TABLE:
            try:
                real = importlib.import_module(name)
            except ImportError:
                continue
            yield name, real, self.prelude.load(name)

    def test_every_module_is_listed(self):
        self.assertEqual(sorted(TABLE), sorted(modules_table.module_names()))

    def test_a_name_of_cpython_is_there_or_listed_as_missing(self):
        for name, real, ours in self.pairs():
            names, declared = modules_table.public_names(real)
            if declared:
                self.assertEqual(set(), names - set(vars(ours)) - TABLE[name], name)

    def test_what_is_listed_as_missing_is_missing(self):
        for name, real, ours in self.pairs():
            self.assertEqual(set(), TABLE[name] & set(vars(ours)), name)

    def test_nothing_is_there_that_cpython_has_not(self):
        for name, real, ours in self.pairs():
            extra = {n for n, value in vars(ours).items()
                     if not n.startswith("_") and not isinstance(value, types.ModuleType) and not hasattr(real, n)}
            self.assertEqual(set(), extra, name)

    def test_a_star_import_binds_the_same(self):
        for name, real, ours in self.pairs():
            if hasattr(real, "__all__"):
                self.assertEqual(star_names(real) - TABLE[name], star_names(ours), name)


if __name__ == "__main__":
    unittest.main()
