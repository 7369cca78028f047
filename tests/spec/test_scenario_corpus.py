"""The corpus: tiny scenarios that run under CPython, and no two that only differ in what they say.

Those of the language need no event loop: there the texts are what is shown, and no two are the same with them.
"""

import json
import re
import statistics
import subprocess
import sys
import unittest
from pathlib import Path

import rule_book

SCENARIOS = Path(__file__).resolve().parents[2] / "conformance" / "scenarios"
FEWEST_SCENARIOS = 80
MEDIAN_LINES = 12
MEDIAN_LINES_OF_LANGUAGE = 15
ADDRESS = re.compile(r"\b0x[0-9a-f]{6,}", re.IGNORECASE)


def runs_here(scenario):
    return tuple(int(part) for part in (scenario["since"] or "3.9").split(".")) <= sys.version_info[:3]


def traces(paths):
    """{path: reply} of the oracle that this interpreter is."""
    requests = [{"id": path, "scenario": {"name": path, "source": (SCENARIOS / path).read_text(encoding="utf-8")}} for path in paths]
    lines = "".join(json.dumps(request) + "\n" for request in requests)
    done = subprocess.run(
        [sys.executable, "-m", "loopspec_oracle", "serve"], input=lines, stdout=subprocess.PIPE, encoding="utf-8", check=True
    )
    return {reply["id"]: reply for reply in map(json.loads, done.stdout.splitlines()) if "id" in reply}


def of_language(path):
    return path.startswith("language/")


def essence(path, trace):
    """What is left of a trace when it does not matter what was printed."""
    texts = of_language(path)
    events = [(event["iteration"], event["time"], event["task"], event["text"] if texts else None) for event in trace["events"]]
    return json.dumps([events, sorted(trace["outcome"]), trace["outcome"].get("raised"), trace["selects"]])


class Corpus(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.scenarios = rule_book.read_scenarios(SCENARIOS)
        cls.here = [path for path, scenario in cls.scenarios.items() if runs_here(scenario)]
        cls.replies = traces(cls.here)

    def test_there_are_scenarios(self):
        self.assertGreaterEqual(len(self.scenarios), FEWEST_SCENARIOS)

    def test_they_are_tiny(self):
        for language, most in ((False, MEDIAN_LINES), (True, MEDIAN_LINES_OF_LANGUAGE)):
            lines = [scenario["lines"] for path, scenario in self.scenarios.items() if of_language(path) == language]
            self.assertLessEqual(statistics.median(lines), most)

    def test_file_names_are_words(self):
        for path in self.scenarios:
            self.assertRegex(path, r"^[a-z_]+/[a-z0-9_]+\.py$")

    def test_every_scenario_has_a_trace(self):
        self.assertEqual(sorted(self.replies), sorted(self.here))
        for path, reply in self.replies.items():
            self.assertIn("trace", reply, (path, reply.get("error")))
            self.assertNotIn("limit", reply["trace"]["outcome"], path)

    def test_every_scenario_does_something(self):
        for path, reply in self.replies.items():
            self.assertTrue(reply["trace"]["events"], f"{path} prints nothing")

    def test_no_scenario_ends_by_a_mistake_of_its_own(self):
        for path, reply in self.replies.items():
            self.assertNotIn(reply["trace"]["outcome"].get("raised"), ("NameError", "AttributeError", "SyntaxError"), path)

    def test_no_addresses(self):
        for path, reply in self.replies.items():
            for event in reply["trace"]["events"]:
                self.assertIsNone(ADDRESS.search(event["text"]), (path, event["text"]))

    def test_no_two_have_the_same_trace_but_for_texts(self):
        alike = {}
        for path, reply in self.replies.items():
            alike.setdefault(essence(path, reply["trace"]), []).append(path)
        self.assertEqual([paths for paths in alike.values() if len(paths) > 1], [])


if __name__ == "__main__":
    unittest.main()
