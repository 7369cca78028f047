"""The subject `libuv` differs as declared and nowhere else; each deliberate mistake in the adapter is noticed, and a rule is named."""

import json
import os
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile
import unittest

SOURCE = pathlib.Path(os.environ["LOOPSPEC_SOURCE"])
BINARY = os.environ["LOOPSPEC"]
SABOTAGED = os.path.join(os.environ["LOOPSPEC_BINARY_DIR"], "sabotaged_libuv")
EXPECTATIONS = SOURCE / "conformance" / "adapters" / "libuv" / "expectations"

# More orders are permitted there than can be enumerated: they take long, and end without a judgement.
MANY_TIES = {"compaction", "count_of_cancelled_drifts", "equal_deadlines", "half_cancelled_is_not_enough", "no_compaction_at_100"}


def loopspec(*arguments):
    process = subprocess.run([BINARY, *map(str, arguments)], cwd=SOURCE, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                             stderr=subprocess.PIPE, timeout=500, check=False)
    return process.returncode, process.stdout.decode(), process.stderr.decode()


def scenarios(*areas):
    folder = SOURCE / "conformance" / "scenarios"
    return [path for area in areas for path in sorted((folder / area).glob("*.py")) if path.stem not in MANY_TIES]


def check(subject, *arguments):
    return loopspec("check", subject, "--against", f"cpython:{sys.executable}", *arguments)


class LibuvTest(unittest.TestCase):
    maxDiff = None

    def verdicts(self, *arguments):
        status, out, err = check("libuv", "--json", *arguments)
        lines = [json.loads(line) for line in out.splitlines()]
        self.assertTrue(lines, err)
        return status, lines

    def test_differs_as_declared(self):
        areas = sorted(path.name for path in (SOURCE / "conformance" / "scenarios").iterdir())
        status, lines = self.verdicts(*scenarios(*areas))
        self.assertEqual([(line["scenario"], line["detail"]) for line in lines[:-1] if line["verdict"] not in
                          ("pass", "as-declared", "not-in-version", "lacks-capability")], [])
        counts = lines[-1]["counts"]
        self.assertGreater(counts["pass"], 250)
        declared = [line for line in EXPECTATIONS.read_text().splitlines() if re.match(r"[a-z_]+/", line)]
        old = sys.version_info < (3, 13)
        self.assertEqual(counts["as-declared"], len([line for line in declared if old or "until" not in line]))
        self.assertEqual(status, 0)

    def test_the_causes_are_told_once(self):
        status, out, _ = check("libuv", *scenarios("loop"))
        self.assertEqual(status, 0, out)
        self.assertEqual(out.count("differs as declared, timers-first: A pass of libuv begins"), 1)

    def test_without_declarations_they_are_differences(self):
        with tempfile.NamedTemporaryFile("w", suffix=".txt") as none:
            status, out, _ = check("libuv", "--expectations", none.name, *scenarios("loop"))
        self.assertEqual(status, 1)
        self.assertIn("loop/ready_before_due_timers.py", out)

    def test_a_declared_difference_that_is_none_is_told(self):
        with tempfile.NamedTemporaryFile("w", suffix=".txt") as wrong:
            wrong.write("cause made-up: It never was.\n")
            name = scenarios("handles")[0]
            wrong.write(f"handles/{name.name} ordered made-up\n")
            wrong.flush()
            status, out, _ = check("libuv", "--expectations", wrong.name, name)
        self.assertEqual(status, 1, out)
        self.assertIn(f"declared to differ (made-up), but it passes: handles/{name.name}", out)

    def test_mistakes_in_declarations_are_told(self):
        for text, said in (("a.py ordered what\n", "1: the cause 'what' is not explained above"),
                           ("# fine\na.py exact what\n", "2: 'exact' is no level to differ at"),
                           ("a.py\n", "1: a line is"), ("cause a: b\nx.py ordered a until ever\n", "2: behind the cause"), ("cause a b: c\n", "1: a cause is"),
                           ("cause a: b\ncause a: c\n", "2: the cause 'a' is explained twice"),
                           ("cause a: b\nx.py ordered a\nx.py ordered a\n", "3: x.py is declared twice")):
            with self.subTest(text), tempfile.NamedTemporaryFile("w", suffix=".txt") as file:
                file.write(text)
                file.flush()
                status, _, err = check("libuv", "--expectations", file.name, scenarios("handles")[0])
                self.assertEqual(status, 2)
                self.assertIn(said, err)

    def test_traces_have_no_iterations(self):
        status, out, _ = loopspec("run", "--json", "--on", "libuv", SOURCE / "conformance/scenarios/tutorials/two_tasks_at_once.py")
        trace = json.loads(out)["trace"]
        self.assertEqual(status, 0)
        self.assertIsNone(trace["selects"])
        self.assertEqual({event["iteration"] for event in trace["events"]}, {None})
        self.assertEqual([event["time"] for event in trace["events"]], [0.0, 1.0, 2.0, 2.0])

    def test_it_is_listed(self):
        _, out, _ = loopspec("subjects")
        self.assertRegex(out, r"(?m)^libuv +libuv 1\.")


class SabotageTest(unittest.TestCase):
    """Against the adapter as it is, whose own differences are declared."""

    def noticed(self, mistake):
        subject = "exec:" + " ".join(map(shlex.quote, (SABOTAGED, mistake)))
        return check(subject, "--runs", "30", "--expectations", EXPECTATIONS, *scenarios("timers", "loop", "handles"))

    def test_none_is_none(self):
        status, out, err = self.noticed("none")
        self.assertEqual((status, out.count("differs as declared")), (0, 2), out + err)

    def test_each_is_noticed_and_a_rule_is_named(self):
        for mistake, rule in (("lifo", "loop.call-soon.fifo"), ("early", "\n  timer."),
                              ("drop", "loop.call-soon"), ("undead", "handle.cancel.before-run")):
            with self.subTest(mistake):
                status, out, err = self.noticed(mistake)
                self.assertEqual(status, 1, out + err)
                self.assertIn(rule, out)


if __name__ == "__main__":
    unittest.main()
