"""What is recorded in conformance/golden/ is of today's corpus, is what CPython does, and is what the reference does."""

import itertools
import json
import os
import pathlib
import subprocess
import sys
import unittest

from loopspec_oracle.lowering import lower

SOURCE = pathlib.Path(os.environ["LOOPSPEC_SOURCE"])
CORPUS = SOURCE / "conformance" / "scenarios"
GOLDEN = SOURCE / "conformance" / "golden"
SCENARIOS = sorted(str(file.relative_to(CORPUS)) for file in CORPUS.rglob("*.py"))
VERSIONS = sorted(folder.name for folder in GOLDEN.iterdir() if folder.name != "lowered")


def loopspec(*arguments):
    """(status, objects) of a run with --json."""
    process = subprocess.run([os.environ["LOOPSPEC"], *arguments, "--json"], cwd=SOURCE, stdin=subprocess.DEVNULL,
                             stdout=subprocess.PIPE, check=False)
    return process.returncode, [json.loads(line) for line in process.stdout.splitlines()]


def without_places(tree):
    if isinstance(tree, list):
        return [without_places(node) for node in tree]
    if isinstance(tree, dict):
        return {name: without_places(value) for name, value in tree.items()
                if name not in ("line", "col", "end_line", "end_col")}
    return tree


# Why there may be no trace: WebAssembly, for one, has no threads.
RIGHTLY = ("not-in-version", "lacks-capability")


class GoldenFilesTest(unittest.TestCase):
    def test_several_versions_are_recorded(self):
        self.assertGreaterEqual(len(VERSIONS), 5)

    def test_every_scenario_has_a_trace_in_every_version_that_it_exists_in(self):
        for version in VERSIONS:
            status, lines = loopspec("run", "--on", f"golden:{version}", str(CORPUS))
            missing = [line for line in lines if line.get("error", {}).get("kind", "not-in-version") not in RIGHTLY]
            self.assertEqual(missing, [], version)
            self.assertEqual(len(lines), len(SCENARIOS))
            recorded = sum(1 for line in lines if "trace" in line or line["error"]["kind"] == "lacks-capability")
            self.assertEqual(len(list((GOLDEN / version).rglob("*.json"))), recorded, "a trace of no scenario")

    def test_cpython_does_what_is_recorded_of_it(self):
        _, subjects = loopspec("subjects")
        at_hand = {line["subject"] for line in subjects}
        for version in VERSIONS:
            if f"cpython:{version}" not in at_hand:
                print(f"CPython {version} is not at hand: its record was not compared with it", file=sys.stderr)
                continue
            status, lines = loopspec("check", f"cpython:{version}", "--against", f"golden:{version}")
            self.assertEqual((status, lines[-1]["counts"]["differ"]), (0, 0), version)

    def test_the_reference_does_what_is_recorded(self):
        for subject, version in itertools.product(("reference", "reference+coroutines"), VERSIONS):
            with self.subTest(subject=subject, version=version):
                status, lines = loopspec("check", subject, "--against", f"golden:{version}")
                self.assertEqual([line for line in lines[:-1] if line["verdict"] not in ("pass", *RIGHTLY)], [])
                self.assertEqual(status, 0)

    def test_recorded_trees_are_what_lowering_makes(self):
        # Before 3.12 CPython does not know the places within f-strings.
        seen = without_places if sys.version_info < (3, 12) else lambda tree: tree
        for scenario in SCENARIOS:
            path = CORPUS / scenario
            recorded = json.loads((GOLDEN / "lowered" / scenario).with_suffix(".json").read_text())
            fresh = lower(path.read_text(), f"conformance/scenarios/{scenario}")
            self.assertEqual(seen(recorded["ast"]), seen(fresh["ast"]), scenario)


if __name__ == "__main__":
    unittest.main()
