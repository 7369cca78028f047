"""`loopspec record` and `golden:` subjects: with them no Python is needed."""

import sys
import unittest

from command_line import HELLO, CommandLineTest

NO_PYTHON = {"PATH": "/nonexistent", "HOME": "/nonexistent"}


class GoldenTest(CommandLineTest):
    def setUp(self):
        super().setUp()
        self.make_repository(tutorials__hello=HELLO, timers__later="# since: 3.99\nprint(1)\n")
        self.version = "{}.{}.{}".format(*sys.version_info)
        self.golden = self.folder / "conformance" / "golden"
        self.recorded = self.loopspec("record", f"cpython:{sys.executable}")

    def test_records_traces_and_trees(self):
        self.assert_ends(self.recorded, 0, f"1 traces of CPython {self.version} recorded in conformance/golden",
                         "1 scenarios not in that version")
        files = sorted(str(file.relative_to(self.golden)) for file in self.golden.rglob("*.json"))
        self.assertEqual(files, [f"{self.version}/tutorials/hello.json", "lowered/timers/later.json",
                                 "lowered/tutorials/hello.json"])

    def test_recording_again_changes_nothing(self):
        def contents():
            return {file: file.read_bytes() for file in self.golden.rglob("*.json")}

        before = contents()
        self.loopspec("record", f"cpython:{sys.executable}")
        self.assertEqual(contents(), before)

    def test_agrees_with_who_it_was_recorded_from(self):
        ended = self.loopspec("compare", f"golden:{self.version}", f"cpython:{sys.executable}", "conformance/scenarios")
        self.assert_ends(ended, 0, "1 pass", "1 not-in-version")

    def test_check_falls_back_on_it_without_any_python(self):
        ended = self.loopspec("check", f"golden:{self.version}", env=NO_PYTHON)
        self.assert_ends(ended, 0, f"against golden:{self.version}")

    def test_other_files_are_not_recorded(self):
        self.write("mine.py", HELLO)
        ended = self.loopspec("run", "--on", "golden", "mine.py")
        self.assert_ends(ended, 3, "only scenarios of the corpus are recorded")

    def test_a_changed_scenario_is_not_judged_by_its_old_trace(self):
        self.write("conformance/scenarios/tutorials/hello.py", HELLO + "print(1)\n")
        ended = self.loopspec("run", "--on", "golden", "conformance/scenarios/tutorials")
        self.assert_ends(ended, 2, "it was changed since it was recorded")

    def test_what_is_no_longer_there_is_removed(self):
        (self.folder / "conformance/scenarios/tutorials/hello.py").unlink()
        self.write("conformance/scenarios/tutorials/new.py", HELLO)
        ended = self.loopspec("record", f"cpython:{sys.executable}")
        self.assert_ends(ended, 0, "2 old files removed")
        self.assertFalse((self.golden / self.version / "tutorials/hello.json").exists())


if __name__ == "__main__":
    unittest.main()
