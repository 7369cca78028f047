import json
import os
import pathlib
import subprocess
import sys
import unittest

from loopspec_oracle import nodes
from loopspec_oracle.lowering import LoweringError, lower, lower_trusted
from worker import Worker

FOLDER = pathlib.Path(__file__).parent / "trees"
SINCE = {"core": (3, 9), "match": (3, 10), "except_star": (3, 11)}


def without_places_in_fstrings(tree, within=False):
    """Versions before 3.12 give parts of f-strings other places."""
    if isinstance(tree, list):
        return [without_places_in_fstrings(item, within) for item in tree]
    if not isinstance(tree, dict):
        return tree
    kept = {key: value for key, value in tree.items() if not (within and key in ("line", "col", "end_line", "end_col"))}
    return {key: without_places_in_fstrings(value, within or tree.get("_") == "JoinedStr") for key, value in kept.items()}


class Trees(unittest.TestCase):
    maxDiff = 2000

    def test_every_version_gives_the_recorded_tree(self):
        for name, since in SINCE.items():
            if sys.version_info < since:
                continue
            with self.subTest(name):
                source = (FOLDER / f"{name}.py").read_text(encoding="utf-8")
                recorded = json.loads((FOLDER / f"{name}.json").read_text(encoding="ascii"))
                lowered = json.loads(json.dumps(lower(source, name)))
                self.assertEqual(without_places_in_fstrings(lowered), without_places_in_fstrings(recorded))

    def test_the_recorded_trees_hold_every_node_class(self):
        found = set()
        for name in SINCE:
            collect(json.loads((FOLDER / f"{name}.json").read_text(encoding="ascii")), found)
        self.assertEqual(found, set(nodes.POSITIONED) | set(nodes.UNPOSITIONED))

    def test_places_count_characters(self):
        tree = lower("ä = 'öü' + ß\n", "x")["ast"]["body"][0]
        right = tree["value"]["right"]
        self.assertEqual((right["line"], right["col"], right["end_line"], right["end_col"]), (1, 11, 1, 12))
        tree = lower("x = '''ä\nü''' + ß\n", "x")["ast"]["body"][0]
        self.assertEqual((tree["value"]["left"]["end_col"], tree["value"]["right"]["col"]), (4, 7))

    def test_line_ends(self):
        for end in ("\n", "\r\n", "\r"):
            tree = lower(f"x = '\x0c\u2028ä'{end}ä = ß{end}", "x")["ast"]["body"]
            self.assertEqual([(node["line"], node["value"]["col"]) for node in tree], [(1, 4), (2, 4)])

    def test_constants(self):
        values = {
            "12": {"k": "int", "v": "12"},
            "0x10": {"k": "int", "v": "16"},
            "1_0": {"k": "int", "v": "10"},
            "0x1" + "0" * 5000: {"k": "int", "v": None},
            "1.50": {"k": "float", "v": "1.5"},
            "1e400": {"k": "float", "v": "inf"},
            "5e-324": {"k": "float", "v": "5e-324"},
            "x['\\ud800']": {"k": "str", "v": "\ud800"},
            "b'\\x00a\\xff'": {"k": "bytes", "v": "0061ff"},
            "u'u'": {"k": "str", "v": "u"},
            "None": "none",
            "True": "true",
            "False": "false",
            "...": "ellipsis",
        }
        for source, expected in values.items():
            node = lower(f"x = {source}", "x")["ast"]["body"][0]["value"]
            value = node["slice"]["value"] if "slice" in node else node["value"]
            if expected != "none" and isinstance(expected, dict) and expected["v"] is None:
                self.assertEqual(len(value["v"]), 6021)
                continue
            self.assertEqual(value, expected)

    def test_fields_without_a_value_are_null(self):
        tree = lower("def f(*, a, b=1): return", "x")["ast"]["body"][0]
        self.assertIsNone(tree["returns"])
        self.assertIsNone(tree["body"][0]["value"])
        self.assertEqual(tree["args"]["kw_defaults"][0], None)
        self.assertIsNone(tree["args"]["vararg"])


def collect(tree, found):
    if isinstance(tree, list):
        for item in tree:
            collect(item, found)
    elif isinstance(tree, dict):
        if "_" in tree:
            found.add(tree["_"])
        for item in tree.values():
            collect(item, found)


class Refusals(unittest.TestCase):
    def refused(self, source, *expected, kind="unsupported"):
        with self.assertRaises(LoweringError) as caught:
            lower(source, "a/b.py")
        self.assertEqual(caught.exception.kind, kind)
        if expected:
            self.assertEqual(str(caught.exception).split("\n"), [f"a/b.py:{line}" for line in expected])
        return str(caught.exception)

    def test_all_places_at_once_in_order(self):
        self.refused(
            "def f():\n    ä = 2j\n    from . import y\nfrom asyncio import *\nx = [1j, 3J]\n",
            "2:9: complex numbers are not supported",
            "3:5: relative imports are not supported",
            "4:1: `import *` is not supported",
            "5:6: complex numbers are not supported",
            "5:10: complex numbers are not supported",
        )

    def test_modules(self):
        self.refused("from re import match", "1:1: module `re` is not supported")
        self.refused("import numpy.linalg as n", f"1:{8 if sys.version_info >= (3, 10) else 1}: module `numpy.linalg` is not supported")
        self.assertEqual(lower_trusted("from re import match", "x")["_"], "Module")
        with self.assertRaisesRegex(LoweringError, "complex"):
            lower_trusted("import re\n1j", "x")
        lower("import asyncio, concurrent.futures, os.path, collections.abc\nfrom asyncio.tasks import Task", "x")

    @unittest.skipIf(sys.version_info < (3, 12), "type parameters came with 3.12")
    def test_type_parameters(self):
        self.refused(
            "def f[T](x): pass\nclass C[*A, **P]: pass\ntype X[T] = int",
            "1:7: type parameters are not supported",
            "2:9: type parameters are not supported",
            "2:13: type parameters are not supported",
            "3:1: `type` statements are not supported",
        )

    @unittest.skipIf(sys.version_info < (3, 14), "template strings came with 3.14")
    def test_template_strings(self):
        self.refused("x = t'{a}'", "1:5: template strings are not supported")

    def test_errors_of_the_program(self):
        for source in ("x = = 1", "print('a'", "return 1", "break", "def f(a, a): pass", "def f():\n  nonlocal x", "x = '\0'", "  x\n y"):
            message = self.refused(source, kind="scenario")
            self.assertRegex(message, r"^a/b\.py:\d+:\d+: .")

    def test_nesting(self):
        for source in ("-" * 100_000 + "1", "(" * 1000 + ")" * 1000, "a" + ".a" * 100_000, "a" + "+a" * 100_000):
            self.refused(source, kind="scenario")
        message = self.refused("a" + "+a" * 900)
        self.assertIn("1:1: programs nested as deeply as this are not supported", message)
        lower("a" + "+a" * 100, "x")
        lower("if a: pass\n" + "elif a: pass\n" * 100, "x")


class NewerSyntax(unittest.TestCase):
    SOURCES = [
        ((3, 10), "x = 1\nmatch x:\n    case 1: pass"),
        ((3, 10), "match x, y:  # comment\n    # another\n    case 1, 2: pass"),
        ((3, 11), "try:\n    pass\nexcept* ValueError:\n    pass"),
        ((3, 11), "a[*b]"),
        ((3, 11), "async def f():\n    return [[y async for y in x] for x in z]"),
        ((3, 12), "f'{d['a']}'"),
        ((3, 12), "f'{\"\\n\".join(a)}'"),
        ((3, 12), "f'{a # comment\n}'"),
        ((3, 12), "class A[T]: pass"),
        ((3, 12), "def f[T](x: T): pass"),
        ((3, 12), "type X = int"),
        ((3, 14), "x = t'{a}'"),
        ((3, 14), "try: pass\nexcept A, B: pass"),
    ]

    def test_what_is_too_new_is_told_apart(self):
        for version, source in self.SOURCES:
            with self.subTest(source):
                try:
                    lower(source, "x")
                    kind = None
                except LoweringError as error:
                    kind = error.kind
                    text = str(error)
                if sys.version_info >= version:
                    self.assertIn(kind, (None, "unsupported"))
                else:
                    self.assertEqual(kind, "not-in-version")
                    self.assertIn("Python {}.{}, this is ".format(*version), text)

    def test_what_is_wrong_in_any_version(self):
        for source in ("f'{'", "f'{a b}'", "match x", "match = = 1", "x = f'{a'", "f'{a!x}'", "t = 1 1", "type = = 2", "a[", "except A: pass"):
            with self.subTest(source):
                with self.assertRaises(LoweringError) as caught:
                    lower(source, "x")
                self.assertEqual(caught.exception.kind, "scenario")


class Header(unittest.TestCase):
    def header(self, source):
        return lower(source, "x")["header"]

    def test_comments_that_open_the_file(self):
        self.assertEqual(self.header(""), {"rules": [], "since": None, "until": None})
        source = "#!/usr/bin/python3\n# some text\n\n# rules: a.b-c, d\n#rules: e.f\n# since: 3.11\n# until: 3.12.1\nx = 1\n"
        self.assertEqual(self.header(source), {"rules": ["a.b-c", "d", "e.f"], "since": "3.11", "until": "3.12.1"})

    def test_later_comments_are_comments(self):
        self.assertEqual(self.header("x = 1\n# rules: a.b\n# since: never\n")["rules"], [])

    def test_what_cannot_be_read(self):
        for line in ("# since: soon", "# until:", "# rules: A", "# rules: a,,b", "# rules:", "# since: 3.9\n# since: 3.10"):
            with self.assertRaises(LoweringError) as caught:
                lower(f"# text\n{line}\n", "x")
            self.assertEqual(caught.exception.kind, "scenario")
            self.assertRegex(str(caught.exception), r"^x:[23]:1: `# (since|until|rules):` ")


class Service(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.worker = Worker(command=("lower",))

    @classmethod
    def tearDownClass(cls):
        cls.worker.close()

    def test_trees_and_headers(self):
        reply = self.worker.request({"id": "a", "name": "x.py", "source": "# rules: r\nx = '\\ud800'"})
        self.assertEqual(set(reply), {"id", "ast", "header"})
        self.assertEqual((reply["id"], reply["header"]["rules"], reply["ast"]["_"]), ("a", ["r"], "Module"))
        self.assertEqual(reply["ast"]["body"][0]["value"]["value"]["v"], "\ud800")

    def test_errors(self):
        for source, kind in (("1j", "unsupported"), ("x = = 1", "scenario")):
            reply = self.worker.request({"id": 3, "name": "x.py", "source": source})
            self.assertEqual((reply["id"], reply["error"]["kind"]), (3, kind))
            self.assertTrue(reply["error"]["message"].startswith("x.py:1:"))

    def test_bad_requests(self):
        for line in ("garbage", "[]", "{}", '{"id": 1}', '{"id": 1, "name": "x"}', '{"id": 1, "name": 1, "source": ""}', "[" * 99999):
            reply = self.worker.send(line)
            self.assertEqual(reply["error"]["kind"], "internal")
            self.assertEqual(reply["id"], 1 if '"id"' in line else None)


class CommandLine(unittest.TestCase):
    def call(self, *arguments, text=None):
        command = [sys.executable, "-m", "loopspec_oracle", *arguments]
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, input=text)
        return done.returncode, done.stdout.decode(), done.stderr.decode()

    def test_lower_a_file(self):
        path = str(FOLDER / "core.py")
        status, out, err = self.call("lower", path)
        self.assertEqual((status, err, out.count("\n")), (0, "", 1))
        self.assertEqual(json.loads(out), json.loads(json.dumps(lower(pathlib.Path(path).read_text(encoding="utf-8"), path))))

    def test_run_a_file(self):
        status, out, err = self.call("run", str(FOLDER.parent / "alike" / "tasks.py"))
        self.assertEqual((status, err, out.count("\n")), (0, "", 1))
        self.assertEqual(json.loads(out)["outcome"], {"ok": True})

    def test_files_that_cannot_be_used(self):
        import tempfile

        with tempfile.TemporaryDirectory() as folder:
            cases = {"wrong.py": (b"x = = 1", 2), "latin.py": (b"x = '\xe4'", 2), "complex.py": (b"1j", 3)}
            for name, (content, expected) in cases.items():
                path = os.path.join(folder, name)
                pathlib.Path(path).write_bytes(content)
                status, out, err = self.call("lower", path)
                self.assertEqual((status, out), (expected, ""), name)
                self.assertTrue(err.startswith(path), err)
                self.assertNotIn("Traceback", err)
            status, out, err = self.call("run", os.path.join(folder, "wrong.py"))
            self.assertEqual((status, out), (2, ""))
            for command in ("lower", "run"):
                status, out, err = self.call(command, os.path.join(folder, "missing.py"))
                self.assertEqual((status, out), (2, ""))
                self.assertIn("missing.py: No such file or directory", err)
                status, out, err = self.call(command, folder)
                self.assertEqual((status, out), (2, ""))
                self.assertNotIn("Traceback", err)

    def test_a_byte_order_mark_is_no_text(self):
        import tempfile

        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "mark.py")
            pathlib.Path(path).write_bytes(b"\xef\xbb\xbf# rules: a\nprint('x')\n")
            self.assertEqual(json.loads(self.call("lower", path)[1])["header"]["rules"], ["a"])
            self.assertEqual(json.loads(self.call("run", path)[1])["events"][0]["text"], "x")

    def test_usage(self):
        for arguments in ((), ("walk",), ("run",), ("serve", "--wrong")):
            status, out, err = self.call(*arguments)
            self.assertEqual((status, out), (2, ""))
            self.assertIn("usage:", err)


if __name__ == "__main__":
    unittest.main()
