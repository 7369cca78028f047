"""Which CPythons are found: what answers when it is run, once per full version."""

import os
import pathlib
import sys
import unittest

from command_line import CommandLineTest


class InterpretersTest(CommandLineTest):
    def setUp(self):
        super().setUp()
        self.make_repository(tutorials__hello="print(1)")
        self.home = self.folder / "home"
        self.home.mkdir()

    def program(self, path, text):
        file = self.write(path, text)
        file.chmod(0o755)

    def found(self, *folders):
        env = {"PATH": os.pathsep.join(str(self.folder / folder) for folder in folders), "HOME": str(self.home)}
        lines = self.loopspec("subjects", "--json", env=env).lines()
        return [line["subject"] for line in lines if line["subject"].startswith("cpython")]

    def this_python(self):
        return "cpython:{}.{}.{}".format(*sys.version_info) + ("t" if "t" in sys.abiflags else "")

    def link(self, path):
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.symlink_to(pathlib.Path(sys.executable).resolve())

    def test_a_dead_shim_is_none(self):
        self.program("shims/python3.9", "#!/bin/sh\necho 'python3.9: command not found' >&2\nexit 127\n")
        self.program("shims/python3.10", "not even a script")
        self.program("shims/python3", "#!/nowhere/at/all\n")
        self.assertEqual(self.found("shims"), [])

    def test_one_that_talks_nonsense_is_none(self):
        self.program("shims/python3", "#!/bin/sh\necho cpython is great\n")
        self.assertEqual(self.found("shims"), [])

    def test_too_old_or_another_implementation(self):
        self.program("shims/python3.8", "#!/bin/sh\necho cpython 3.8.18 /usr/bin/python3.8\n")
        self.program("shims/python3", "#!/bin/sh\necho pypy 3.10.14 /usr/bin/pypy3\n")
        self.assertEqual(self.found("shims"), [])

    def test_one_per_full_version(self):
        self.link("a/python3")
        self.program("b/python3.50", f"#!/bin/sh\nexec {sys.executable} \"$@\"\n")
        self.assertEqual(self.found("a", "b"), [self.this_python()])

    def test_pyenv_is_looked_through(self):
        self.link("home/.pyenv/versions/mine/bin/python3")
        self.assertEqual(self.found("nowhere"), [self.this_python()])

    def test_other_names_are_no_interpreters(self):
        for name in ("python3-config", "python3.x", "ipython3", "python3."):
            self.program(f"bin2/{name}", f"#!/bin/sh\nexec {sys.executable} \"$@\"\n")
        self.assertEqual(self.found("bin2"), [])


if __name__ == "__main__":
    unittest.main()
