"""Runs the tests of this folder under every CPython from 3.9 on that is found: on PATH and in ~/.pyenv/versions."""
import glob
import os
import subprocess
import sys
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
TESTS = ("prelude_test.py", "modules_test.py")
VERSION = "import sys, platform; print(platform.python_implementation(), *sys.version_info[:3])"


def candidates():
    for folder in os.environ.get("PATH", "").split(os.pathsep):
        yield from glob.glob(os.path.join(folder, "python3.[0-9]*"))
    yield from glob.glob(os.path.expanduser("~/.pyenv/versions/*/bin/python"))
    yield sys.executable


def interpreters():
    """{version: path}, one of each; what cannot be executed is none."""
    found = {}
    for path in candidates():
        if path.endswith("-config") or not os.access(path, os.X_OK):
            continue
        try:
            answer = subprocess.run([path, "-c", VERSION], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=60)
        except OSError:
            continue
        words = answer.stdout.decode("utf-8", "replace").split()
        if answer.returncode == 0 and words[:1] == ["CPython"]:
            version = tuple(map(int, words[1:]))
            if (3, 9) <= version < (3, 14):
                found.setdefault(version, path)
    return found


class EveryPython(unittest.TestCase):
    def test_the_tests_pass_under_each(self):
        found = interpreters()
        self.assertTrue(found, "no CPython 3.9 to 3.13")
        for version, path in sorted(found.items()):
            for test in TESTS:
                with self.subTest(python=".".join(map(str, version)), test=test):
                    run = subprocess.run([path, "-W", "ignore", os.path.join(HERE, test)], stdout=subprocess.PIPE,
                                         stderr=subprocess.STDOUT, env=dict(os.environ, PYTHONDONTWRITEBYTECODE="1"))
                    output = run.stdout.decode("utf-8", "replace")
                    self.assertEqual(0, run.returncode, output[-4000:])


if __name__ == "__main__":
    unittest.main()
