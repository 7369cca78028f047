"""What the tests of the command line share: running the built binary, and small repositories for it to work in."""

import json
import os
import pathlib
import shlex
import shutil
import subprocess
import sys
import tempfile
import unittest

SOURCE = pathlib.Path(os.environ["LOOPSPEC_SOURCE"])
BINARY = pathlib.Path(os.environ["LOOPSPEC"])
SUBJECTS = SOURCE / "tests" / "conformance" / "runtime" / "subjects"

HELLO = """\
import asyncio
async def main():
    print("hello")
    await asyncio.sleep(1)
    print("world")
asyncio.run(main())
"""


class Ended:
    """How a run of the program ended: status, out, err; lines(): the objects of its --json output."""

    def __init__(self, process):
        self.status = process.returncode
        self.out = process.stdout.decode()
        self.err = process.stderr.decode()

    def lines(self):
        return [json.loads(line) for line in self.out.splitlines()]


def script(name):
    """The subject word for one of the misbehaving subjects."""
    return f"exec:{shlex.quote(sys.executable)} {shlex.quote(str(SUBJECTS / name))}"


class CommandLineTest(unittest.TestCase):
    """Each test has a folder of its own, in which the program runs and finds no CPython but the one that runs the test."""

    maxDiff = None

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name).resolve()
        self.binary = BINARY
        (self.folder / "only").mkdir()
        (self.folder / "only" / "python3").symlink_to(pathlib.Path(sys.executable).resolve())
        self.one_python = {"PATH": str(self.folder / "only"), "HOME": "/nonexistent"}

    def write(self, path, text):
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        return file

    def make_repository(self, **scenarios):
        """The program in a repository whose corpus is these scenarios, `area__name=source`."""
        for part in ("oracle", "spec"):
            (self.folder / part).symlink_to(SOURCE / part)
        for name, source in scenarios.items():
            self.write("conformance/scenarios/" + name.replace("__", "/") + ".py", source)
        (self.folder / "bin").mkdir()
        self.binary = self.folder / "bin" / "loopspec"
        shutil.copy2(BINARY, self.binary)

    def loopspec(self, *arguments, env=None):
        process = subprocess.run(
            [self.binary, *map(str, arguments)], cwd=self.folder, env={**os.environ, **(self.one_python if env is None else env)},
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
        return Ended(process)

    def assert_ends(self, ended, status, *texts):
        """The status, and that each text stands in what was said."""
        said = ended.out + ended.err
        self.assertEqual(ended.status, status, said)
        for text in texts:
            self.assertIn(text, said)
