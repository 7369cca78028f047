"""Subjects that are Pyodide, and `+pure`: how they are named, found and listed, and what is said when one cannot be had."""

import shutil
import sys
import unittest

from command_line import HELLO, SOURCE, CommandLineTest

TEXTS = """\
import asyncio
async def main():
    try:
        asyncio.get_running_loop().create_future().result()
    except asyncio.InvalidStateError as error:
        print(error)
asyncio.run(main())
"""
DOWNLOADED = SOURCE / "build" / "pyodide"


class PyodideTest(CommandLineTest):
    def setUp(self):
        super().setUp()
        self.make_repository(tutorials__hello=HELLO)
        self.write("texts.py", TEXTS)

    def with_node(self, **more):
        """An environment in which Node and npm are found, but no CPython other than the one of the tests."""
        for program in ("node", "npm", "sh"):
            found = shutil.which(program)
            if found:
                (self.folder / "only" / program).symlink_to(found)
        return {**self.one_python, **more}

    def subjects(self):
        return {line["subject"]: line for line in self.loopspec("subjects", "--json").lines()}

    def test_all_are_listed_and_none_is_downloaded(self):
        found = self.subjects()
        for version in ("3.14.2", "3.13.2", "3.12.7", "3.11.3", "3.10.2"):
            self.assertIn("downloaded from npm when it is asked for", found[f"pyodide:{version}"]["implementation"])
        self.assertFalse((self.folder / "build").exists())

    def test_a_check_takes_none_by_itself(self):
        ended = self.loopspec("check", f"cpython:{sys.executable}")
        self.assert_ends(ended, 0)
        self.assertNotIn("pyodide", ended.out)
        self.assertFalse((self.folder / "build").exists())

    def test_unknown_ones(self):
        for word in ("pyodide:3.8", "pyodide:3.14.1"):
            ended = self.loopspec("run", "--on", word, "texts.py")
            self.assert_ends(ended, 2, f"unknown subject '{word}'", "npm has no such Pyodide", "pyodide:3.14.2")

    def test_without_node(self):
        ended = self.loopspec("run", "--on", "pyodide:3.13", "texts.py")
        self.assert_ends(ended, 2, "pyodide:3.13 cannot be used", "Node does not start", "nodejs")

    @unittest.skipUnless(shutil.which("node") and shutil.which("npm"), "Node or npm is not installed")
    def test_npm_cannot_be_reached(self):
        nowhere = self.with_node(npm_config_registry="http://127.0.0.1:9/", npm_config_fetch_retries="0",
                                 npm_config_cache=str(self.folder / "cache"))
        ended = self.loopspec("run", "--on", "pyodide:3.13", "texts.py", env=nowhere)
        self.assert_ends(ended, 2, "pyodide:3.13 cannot be used", "cannot be downloaded from npm", "ECONNREFUSED")
        self.assertEqual(list((self.folder / "build" / "pyodide").iterdir()), [])

    @unittest.skipUnless((DOWNLOADED / "pyodide-3.14" / "integrity").exists() and shutil.which("node"),
                         "Pyodide 3.14 is not downloaded; oracle_pyodide_test does that")
    def test_one_that_is_there(self):
        (self.folder / "build").mkdir()
        (self.folder / "build" / "pyodide").symlink_to(DOWNLOADED)
        here = self.with_node()
        ended = self.loopspec("check", "reference", "--against", "pyodide:3.14", env=here)
        self.assert_ends(ended, 0, "reference against pyodide:3.14.2")
        ended = self.loopspec("compare", "pyodide:3.14+pure", "reference", "texts.py", env=here)
        self.assert_ends(ended, 0, "1 pass")
        self.write("newer.py", "try:\n    print(1)\nexcept ValueError, KeyError:\n    pass\n")
        ended = self.loopspec("compare", "pyodide:3.14", "reference", "newer.py", env=here)
        self.assert_ends(ended, 0, "1 pass")


class PureTest(CommandLineTest):
    def setUp(self):
        super().setUp()
        self.write("texts.py", TEXTS)
        self.make_repository(tutorials__hello=HELLO)

    def run_on(self, subject):
        return self.loopspec("run", "--on", subject, "texts.py")

    def test_the_accelerator_is_taken_away(self):
        self.assert_ends(self.run_on(f"cpython:{sys.executable}"), 0, "Result is not set.")
        self.assert_ends(self.run_on(f"cpython:{sys.executable}+pure"), 0, "Result is not ready.")
        self.assert_ends(self.run_on("cpython+pure"), 0, "Result is not ready.")

    def test_the_reference_follows(self):
        for word in ("cpython", "cpython+pure"):
            self.assert_ends(self.loopspec("compare", word, "reference", "texts.py"), 0, "1 pass")
        self.assert_ends(self.run_on("reference:3.12+pure"), 0, "Result is not ready.")

    def test_the_reference_alone_needs_a_version(self):
        self.assert_ends(self.run_on("reference+pure"), 2, "say of which version")


if __name__ == "__main__":
    unittest.main()
