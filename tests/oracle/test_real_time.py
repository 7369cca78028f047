"""The real clock, on a fake one: nothing here waits."""

import json
import subprocess
import sys
import unittest

from loopspec_oracle.clock import RealClock
from loopspec_oracle.limits import LimitReached, Limits
from worker import close_shared, shared

tearDownModule = close_shared

# A whole run whose real clock, sleep and selectors are fakes: each look at the clock takes a microsecond, each wait a millisecond too long.
SCRIPT = """
import json, selectors, sys
from loopspec_oracle import preparation
preparation.prepare()
from loopspec_oracle import clock
from loopspec_oracle.limits import DEFAULTS
from loopspec_oracle.run import Run

class Kernel:
    now = 5_000_000_000
    def monotonic_ns(self):
        self.now += 1_000
        return self.now
    def sleep(self, seconds):
        self.now += round(seconds * 1e9) + 1_000_000

kernel = Kernel()
clock.real_time.monotonic_ns = kernel.monotonic_ns
clock.real_time.sleep = kernel.sleep
waits = []

class Selector(selectors.SelectSelector):
    def select(self, timeout=None):
        if timeout is None or timeout > 0:
            waits.append(timeout)
            kernel.sleep(timeout)
        return super().select(0)

selectors.DefaultSelector = Selector
request = json.load(sys.stdin)
out = sys.stdout
run = Run()
run.install()
run.start()
trace = run.execute(request["source"], "scenario.py", {**DEFAULTS, **request["limits"]}, real_time=True)
out.write(json.dumps({"trace": trace, "waits": waits}))
out.flush()
"""


def run(source, **limits):
    request = json.dumps({"source": source, "limits": limits}).encode()
    done = subprocess.run([sys.executable, "-c", SCRIPT], input=request, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True)
    return json.loads(done.stdout)


class Clock(unittest.TestCase):
    def setUp(self):
        self.kernel = 7_000_000_000
        self.slept = []
        self.limits = Limits(self.reached)
        self.clock = RealClock(self.limits, lambda: self.kernel, self.slept.append)

    def reached(self, kind):
        raise LimitReached(kind)

    def test_it_shows_the_time_since_it_was_made(self):
        self.assertEqual(self.clock.now, 0.0)
        self.kernel += 1_500_000_001
        self.assertEqual(self.clock.now, 1.500000001)

    def test_advancing_takes_its_time(self):
        self.clock.advance(2)
        self.assertEqual((self.slept, self.clock.now), ([2], 0.0))

    def test_a_wait_is_one_on_the_selector(self):
        class Selector:
            def select(self, timeout):
                return [("ready after", timeout)]

        self.assertEqual(self.clock.wait(Selector(), 3), [("ready after", 3)])

    def test_nobody_waits_beyond_the_limit_of_time(self):
        self.limits.time = 5
        self.clock.advance(5)
        self.kernel += 1
        for wait in (lambda: self.clock.advance(5), lambda: self.clock.wait(None, 5)):
            with self.assertRaises(LimitReached):
                wait()
        self.assertEqual(self.slept, [5])


class Runs(unittest.TestCase):
    def test_times_are_real_and_start_at_zero(self):
        done = run("""
import asyncio, time
async def main():
    for _ in range(10):
        await asyncio.sleep(0.1)
    print("slept")
    time.sleep(2)
    print(round(time.monotonic(), 2), time.strftime("%X"))
asyncio.run(main())
""")
        first, second = done["trace"]["events"]
        self.assertEqual(len(done["waits"]), 10)
        self.assertEqual((first["text"], round(first["time"], 3)), ("slept", 1.01))
        self.assertEqual((second["text"], round(second["time"], 3)), ("3.01 00:00:03", 3.011))

    def test_no_timer_is_early(self):
        done = run("""
import asyncio
async def main():
    loop = asyncio.get_running_loop()
    for delay in (0.001, 0.0025, 0.3):
        when = loop.time() + delay
        await asyncio.sleep(delay)
        print(loop.time() > when - 1e-9)
asyncio.run(main())
""")
        self.assertEqual([event["text"] for event in done["trace"]["events"]], ["True"] * 3)

    def test_a_wait_without_end_is_a_deadlock(self):
        done = run("import asyncio\nasync def main():\n    await asyncio.Event().wait()\nasyncio.run(main())\n")
        self.assertEqual((done["trace"]["outcome"], done["waits"]), ({"deadlock": True}, []))

    def test_a_limit_of_time_ends_the_run_before_the_wait(self):
        done = run("import asyncio\nasyncio.run(asyncio.sleep(0.5))\nprint(1)\nasyncio.run(asyncio.sleep(3600))\n", time=60)
        self.assertEqual((done["trace"]["outcome"], len(done["trace"]["events"]), len(done["waits"])), ({"limit": "time"}, 1, 1))


class Protocol(unittest.TestCase):
    def test_the_capability_is_claimed(self):
        self.assertIn("real-clock", shared().hello["hello"]["capabilities"])

    def test_the_option(self):
        trace = shared().trace("import asyncio\nasync def main():\n    print(1)\nasyncio.run(main())", clock="real")
        self.assertGreaterEqual(trace["events"][0]["time"], 0.0)
        self.assertEqual(shared().texts("import time\nprint(time.monotonic())"), ["0.0"])

    def test_what_is_not_understood(self):
        self.assertEqual(shared().reply("print(1)", clock="sundial")["error"]["kind"], "unsupported")
        reply = shared().reply("print(1)", clock="real", quantum=0.001)
        self.assertEqual(reply["error"], {"kind": "unsupported", "message": "a real clock has the grain that it has"})


if __name__ == "__main__":
    unittest.main()
