"""Whatever the user gets wrong is answered with a clear message and status 2, and never with a traceback of ours."""

import unittest

from command_line import HELLO, CommandLineTest


class UsageTest(CommandLineTest):
    def setUp(self):
        super().setUp()
        self.make_repository(tutorials__hello=HELLO, timers__late=HELLO)
        self.write("hello.py", HELLO)
        (self.folder / "empty").mkdir()

    def test_what_cannot_be_done(self):
        for arguments, *texts in (
            ("", "A subcommand is required"),
            ("ceck reference", "unknown command 'ceck'; is it check"),
            ("run --bad hello.py", "--bad"),
            ("run", "PATH is required"),
            ("check", "SUBJECT is required"),
            ("compare cpython", "B is required"),
            ("check nobody", "unknown subject 'nobody'", "cpython:/path", "exec:./my_subject"),
            ("check cpython:3.99", "unknown subject 'cpython:3.99'", "no such CPython was found"),
            ("check cpython:", "nothing follows the colon"),
            ("check cpython:new", "'new' is no version"),
            ("check reference:2.7", "from 3.9 on"),
            ("check reference --against nobody", "unknown subject 'nobody'"),
            ("run --on nobody hello.py", "unknown subject 'nobody'"),
            ("run --on cpython:./hello.py hello.py", "./hello.py cannot be started: Permission denied"),
            ("run --on cpython:/bin/sh hello.py", "/bin/sh does not run as a Python"),
            ("run --on exec:./nothing hello.py", "./nothing cannot be started: No such file or directory"),
            ("run --on exec:/bin/true hello.py", "/bin/true is no subject", "ended with status 0"),
            ("compare golden:3.13 cpython hello.py", "no traces of it are recorded"),
            ("run nothing.py", "nothing.py cannot be read: No such file or directory"),
            ("run empty", "empty holds no scenario (no file *.py)"),
            ("check cpython empty", "empty holds no scenario"),
            ("check cpython --area nowhere", "unknown area 'nowhere'; there is timers, tutorials"),
            ("check cpython --rule loop.call-soon.fif", "unknown rule", "loop.call-soon.fifo"),
            ("explain loop.call-soon.fif", "unknown rule", "loop.call-soon.fifo"),
            ("check cpython --level strict", "'strict' is no level; there are exact, ordered, per-task"),
            ("check cpython --quantum -1", "give a number of seconds from 0 to 86400"),
            ("check cpython --runs 0", "give a number above 0"),
            ("run --choices 1,-1 hello.py", "an index is not negative"),
            ("run --timeout 0 hello.py", "give a number of seconds above 0"),
            ("run --timeout soon hello.py", "soon"),
            ("record reference", "reference cannot be recorded: only a CPython can"),
            ("record cpython hello.py", "only the corpus is recorded"),
            ("serve nobody", "only `reference` and `reference+coroutines` can be served"),
        ):
            with self.subTest(arguments):
                ended = self.loopspec(*arguments.split())
                self.assert_ends(ended, 2, *texts)
                self.assertEqual(ended.out, "")

    def test_help_is_no_error(self):
        for arguments in ("--help", "check --help"):
            self.assert_ends(self.loopspec(*arguments.split()), 0, "Usage:")

    def test_a_rule_without_a_scenario_here(self):
        self.assert_ends(self.loopspec("check", "cpython", "--rule", "loop.call-soon.fifo"), 3,
                         "no scenario among those asked for names the rule loop.call-soon.fifo")


if __name__ == "__main__":
    unittest.main()
