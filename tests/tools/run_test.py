"""`loopspec run`: traces, one for each path, and what is said of files that have none."""

import unittest

from command_line import HELLO, CommandLineTest, script


class RunTest(CommandLineTest):
    def test_shows_a_trace(self):
        self.write("hello.py", HELLO)
        ended = self.loopspec("run", "hello.py", "--on", "cpython")
        self.assert_ends(ended, 0)
        first, *lines = ended.out.splitlines()
        self.assertRegex(first, r"^hello.py on cpython:3\.\d+\.\d+$")
        self.assertEqual(lines, [
            "it time task   text",
            " 1 0.0  Task-1 hello",
            " 3 1.0  Task-1 world",
            "== ok",
        ])

    def test_shows_the_selects_when_asked(self):
        self.write("hello.py", HELLO)
        self.assert_ends(self.loopspec("run", "--selects", "hello.py"), 0, "-- select(1.0)\n")

    def test_draws_a_timeline_when_asked(self):
        self.write("hello.py", HELLO)
        ended = self.loopspec("run", "--timeline", "hello.py", "--on", "reference")
        self.assert_ends(ended, 0)
        self.assertEqual(ended.out.splitlines()[1:], ["time  Task-1", " 0.0  hello", " 1.0  world", "== ok"])

    def test_json_has_a_line_for_each_path_in_order(self):
        for name in ("b", "a", "c"):
            self.write(f"{name}.py", f"print({name!r})")
        ended = self.loopspec("run", "--json", "b.py", "a.py", "c.py", "a.py")
        self.assert_ends(ended, 0)
        self.assertEqual([line["scenario"] for line in ended.lines()], ["b.py", "a.py", "c.py", "a.py"])
        self.assertEqual(ended.lines()[0]["trace"], {
            "events": [{"n": 0, "iteration": 0, "time": None, "task": None, "text": "b"}],
            "outcome": {"ok": True}, "selects": []})

    def test_a_folder_is_every_scenario_in_it(self):
        for name in ("d/b.py", "d/a/z.py", "d/notes.txt"):
            self.write(name, "print(1)")
        ended = self.loopspec("run", "--json", "d")
        self.assertEqual([line["scenario"] for line in ended.lines()], ["d/a/z.py", "d/b.py"])

    def test_a_scenarios_own_traceback_is_no_error(self):
        self.write("fails.py", "raise ValueError('no')")
        ended = self.loopspec("run", "--json", "fails.py")
        self.assert_ends(ended, 0)
        self.assertEqual(ended.lines()[0]["trace"]["outcome"], {"raised": "ValueError", "message": "no"})

    def test_what_is_no_python_is_said_by_place(self):
        self.write("good.py", "print(1)")
        self.write("broken.py", "print(1)\nprint((2)\n")
        self.write("latin.py", "print('\xe4')".encode("latin-1"))
        ended = self.loopspec("run", "--json", "broken.py", "latin.py", "good.py")
        self.assertEqual(ended.status, 2)
        broken, latin, good = ended.lines()
        self.assertEqual(broken["error"]["kind"], "scenario")
        self.assertRegex(broken["error"]["message"], r"^broken.py:2:\d+: ")
        self.assertEqual(latin["error"]["message"], "latin.py:1:1: it is not UTF-8 text")
        self.assertIn("trace", good)

    def test_a_byte_order_mark_is_no_text(self):
        self.write("marked.py", b"\xef\xbb\xbfprint(1)\n")
        self.assert_ends(self.loopspec("run", "marked.py"), 0, "1\n")

    def test_a_crash_costs_its_own_line_only(self):
        for name in ("bad", "fine", "good"):
            self.write(f"{name}.py", "print(1)")
        ended = self.loopspec("run", "--json", "--on", script("killed.py"), "good.py", "bad.py", "fine.py")
        self.assertEqual(ended.status, 2)
        good, bad, fine = ended.lines()
        self.assertIn("trace", good)
        self.assertEqual(bad["error"], {"kind": "crash", "message": "it was killed by SIGKILL without an answer"})
        self.assertIn("trace", fine)

    def test_check_tells_whether_it_is_in_the_language(self):
        self.write("hello.py", HELLO)
        self.assert_ends(self.loopspec("run", "--check", "hello.py"), 0, "hello.py: in the language")

    def test_check_names_every_place_that_is_not(self):
        self.write("foreign.py", "import numpy\nprint(1)\nimport requests\n")
        ended = self.loopspec("run", "--check", "foreign.py")
        self.assert_ends(ended, 3, "foreign.py:1:8: ", "`numpy`", "foreign.py:3:8: ", "`requests`")
        json_line, = self.loopspec("run", "--check", "--json", "foreign.py").lines()
        self.assertEqual(json_line["verdict"], "unsupported")

    def test_check_names_what_the_reference_lacks_with_what_the_grammar_lacks(self):
        self.write("much.py", "import sqlite3, socket\nfrom os import fork\nx = eval('1')\nimport numpy\nprint(1)\nopen('a')\n")
        ended = self.loopspec("run", "--check", "much.py")
        self.assert_ends(ended, 3)
        self.assertEqual([line.split(": ")[0] for line in ended.out.splitlines()[1:]],
                         ["much.py:1:1", "much.py:1:8", "much.py:2:1", "much.py:3:5", "much.py:4:8", "much.py:6:1"])

    def test_shows_the_bytecode(self):
        self.write("closure.py", "def outer(a):\n    return lambda b: a + b\nprint(outer(1)(2))\n")
        ended = self.loopspec("run", "--disassemble", "closure.py")
        self.assert_ends(ended, 0, "outer (closure.py:1)", "outer.<locals>.<lambda> (closure.py:2)", "load_global", "(outer)",
                         "load_deref", "(a)")
        self.write("foreign.py", "open('a')\n")
        self.assertIn("foreign.py:1:1: ", self.loopspec("run", "--disassemble", "foreign.py").err)
        refused = self.loopspec("run", "--disassemble", "--on", "cpython", "closure.py")
        self.assertEqual(refused.status, 2)
        self.assertIn("--on reference", refused.err)

    def test_ends_at_the_limits_asked_for(self):
        self.write("grows.py", "print('start')\nx = []\nwhile True:\n    x.append(str(len(x)) * 1000)\n")
        self.write("leaps.py", "print('start')\nlist(range(10**10))\n")
        for subject in ("reference", "cpython"):
            ended = self.loopspec("run", "--json", "--limit", "memory=64M", "--on", subject, "grows.py", "leaps.py")
            self.assert_ends(ended, 0)
            for line in ended.lines():
                self.assertEqual(line["trace"]["outcome"], {"limit": "memory"}, subject)
                self.assertEqual([event["text"] for event in line["trace"]["events"]], ["start"])
        ended = self.loopspec("run", "--json", "--limit", "steps=1000", "--on", "reference", "grows.py")
        self.assertEqual(ended.lines()[0]["trace"]["outcome"], {"limit": "steps"})

    def test_a_limit_must_be_one(self):
        self.write("hello.py", HELLO)
        for bound in ("memory", "memory=-1", "memory=64X", "patience=3", "steps=", "time=nan"):
            ended = self.loopspec("run", "--limit", bound, "hello.py")
            self.assertEqual((bound, ended.status), (bound, 2))
            self.assertIn("memory=64M", ended.err)

    def test_check_refuses_addresses(self):
        self.write("address.py", "print(object())")
        self.assert_ends(self.loopspec("run", "--check", "address.py"), 3, "it prints an address")

    def test_until_and_since_are_kept(self):
        self.write("later.py", "# since: 3.99\nprint(1)\n")
        self.assert_ends(self.loopspec("run", "later.py"), 3, "not-in-version: it exists since 3.99; this is 3.")


if __name__ == "__main__":
    unittest.main()
