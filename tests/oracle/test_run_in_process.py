"""A run needs no process of its own: a fresh interpreter, one scenario, the trace as a result."""

import json
import subprocess
import sys
import unittest

SCRIPT = """
import json, sys
from loopspec_oracle import preparation
preparation.prepare()
from loopspec_oracle.limits import DEFAULTS
from loopspec_oracle.run import Run
request = json.load(sys.stdin)
out = sys.stdout
run = Run()
run.install()
run.start()
trace = run.execute(request["source"], "scenario.py", {**DEFAULTS, **request["limits"]})
out.write(json.dumps(trace))
"""


def trace_of(source, **limits):
    request = json.dumps({"source": source, "limits": limits}).encode()
    done = subprocess.run([sys.executable, "-c", SCRIPT], input=request, stdout=subprocess.PIPE, check=True)
    return json.loads(done.stdout)


class InProcess(unittest.TestCase):
    def test_an_ordinary_scenario(self):
        trace = trace_of("import asyncio\nasync def main():\n    await asyncio.sleep(1)\n    print({'b', 'a'})\nasyncio.run(main())")
        self.assertEqual([(event["time"], event["text"]) for event in trace["events"]], [(1.0, "{'b', 'a'}")])
        self.assertEqual(trace["outcome"], {"ok": True})

    def test_a_limit_ends_even_a_program_that_goes_on(self):
        source = """
import asyncio
loop = asyncio.new_event_loop()
for _ in range(3):
    try:
        loop.run_until_complete(asyncio.sleep(%s))
        print("slept")
        loop.run_until_complete(asyncio.sleep(%s))
        print("slept again")
    except BaseException as error:
        print("caught")
"""
        trace = trace_of(source % (1, 10), time=5)
        self.assertEqual(([event["text"] for event in trace["events"]], trace["outcome"]), (["slept"], {"limit": "time"}))
        trace = trace_of(source % (1, 10), iterations=2)
        self.assertEqual((trace["events"], trace["outcome"], len(trace["selects"])), ([], {"limit": "iterations"}, 2))


class Messages(unittest.TestCase):
    def test_elements_that_no_set_takes(self):
        from loopspec_oracle.set_displays import _element

        for value in ([], {}, ([],), (1, {2})):
            with self.assertRaises(TypeError) as ours:
                _element(value)
            with self.assertRaises(TypeError) as native:
                {value}
            self.assertEqual(str(ours.exception), str(native.exception))
        self.assertEqual(_element((1, 2)), (1, 2))


if __name__ == "__main__":
    unittest.main()
