"""CPython with uvloop in the place of asyncio's event loop: uvloop_test.py PYTHON, an interpreter that has uvloop."""

import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

SOURCE = pathlib.Path(os.environ["LOOPSPEC_SOURCE"])
BINARY = os.environ["LOOPSPEC"]
PYTHON = sys.argv.pop(1)
SUBJECT = f"cpython:{PYTHON}+uvloop.new_event_loop"

DEADLOCK = """\
import asyncio
async def main():
    print(type(asyncio.get_running_loop()).__module__)
    await asyncio.sleep(3600)
    try:
        await asyncio.get_running_loop().create_future()
    finally:
        print("cleaned up")
asyncio.run(main())
"""


def loopspec(*arguments):
    process = subprocess.run([BINARY, *map(str, arguments)], cwd=SOURCE, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                             stderr=subprocess.PIPE, timeout=500, check=False)
    return process.returncode, process.stdout.decode(), process.stderr.decode()


class UvloopTest(unittest.TestCase):
    maxDiff = None

    def trace(self, source, *arguments):
        with tempfile.NamedTemporaryFile("w", suffix=".py") as file:
            file.write(source)
            file.flush()
            status, out, err = loopspec("run", "--json", "--on", SUBJECT, file.name, *arguments)
        self.assertEqual(status, 0, out + err)
        return json.loads(out)["trace"]

    def test_a_deadlock_is_found_and_passes_through_the_program(self):
        trace = self.trace(DEADLOCK)
        self.assertEqual([(event["time"], event["text"]) for event in trace["events"]],
                         [(0.0, "uvloop"), (3600.0, "cleaned up")])
        self.assertEqual(trace["outcome"], {"deadlock": True})
        self.assertIsNone(trace["selects"])
        self.assertIsNone(trace["events"][0]["iteration"])

    def test_the_clock_has_a_limit(self):
        trace = self.trace("import asyncio\nprint(1)\nasyncio.run(asyncio.sleep(1e8))\n")
        self.assertEqual(trace["outcome"], {"limit": "time"})

    def test_every_name_of_the_loop_is_uvloops(self):
        trace = self.trace("import asyncio, time\n"
                           "for make in (asyncio.new_event_loop, asyncio.SelectorEventLoop):\n"
                           "    loop = make()\n"
                           "    print(type(loop).__module__, isinstance(loop, asyncio.AbstractEventLoop))\n"
                           "    loop.close()\n"
                           "time.sleep(2.5)\n"
                           "print(time.time(), time.monotonic())\n")
        self.assertEqual([event["text"] for event in trace["events"]], ["uvloop True", "uvloop True", "2.5 2.5"])

    def test_differs_as_declared(self):
        folder = SOURCE / "conformance" / "scenarios"
        areas = ("loop", "exceptions", "run", "cancellation", "taskgroup", "tutorials")
        status, out, err = loopspec("check", SUBJECT, "--against", f"cpython:{PYTHON}", "--json", *[folder / a for a in areas])
        lines = [json.loads(line) for line in out.splitlines()]
        self.assertTrue(lines, err)
        self.assertEqual([(line["scenario"], line["detail"]) for line in lines[:-1] if line["verdict"] not in
                          ("pass", "as-declared", "not-in-version", "lacks-capability")], [])
        self.assertEqual(lines[-1]["counts"]["as-declared"], 9)
        self.assertEqual(status, 0)

    def test_a_factory_that_is_not_there_is_told(self):
        status, _, err = loopspec("check", f"cpython:{PYTHON}+nowhere.new_event_loop")
        self.assertEqual(status, 2)
        self.assertIn("no CPython among those asked for has nowhere", err)
        self.assertIn("No module named 'nowhere'", err)
        status, _, err = loopspec("check", f"cpython:{PYTHON}+uvloop.nothing", SOURCE / "conformance/scenarios/handles")
        self.assertEqual(status, 2)
        self.assertIn("there is no event loop factory uvloop.nothing", err)

    def test_only_cpython_takes_one(self):
        status, _, err = loopspec("check", "reference+uvloop.new_event_loop")
        self.assertEqual(status, 2)
        self.assertIn("'+uvloop.new_event_loop' is an event loop for a CPython", err)


if __name__ == "__main__":
    unittest.main()
