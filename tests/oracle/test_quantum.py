"""A clock with a grain: the formula, and what a program sees of it."""

import math
import random
import unittest
from fractions import Fraction

from loopspec_oracle.quantum import Quantum
from worker import close_shared, shared

tearDownModule = close_shared

MILLISECOND = Quantum(0.001)


class Formula(unittest.TestCase):
    def test_rounds_up_to_the_grain(self):
        for when, expected in ((0, 0.0), (0.001, 0.001), (0.0012, 0.002), (0.0019, 0.002), (1.5, 1.5), (1.0000001, 1.001), (-0.0015, -0.001)):
            self.assertEqual(MILLISECOND.round_up(when), expected)

    def test_sums_of_floats_are_the_instant_that_was_meant(self):
        self.assertEqual(MILLISECOND.round_up(0.1 + 0.2), 0.3)
        self.assertEqual(MILLISECOND.on_nanoseconds(0.1 + 0.2), 0.3)
        self.assertEqual(MILLISECOND.round_up(0.7 + 0.1), 0.8)

    def test_against_exact_arithmetic(self):
        numbers = random.Random(1)
        for _ in range(2000):
            quantum = numbers.choice((1e-9, 1e-6, 0.001, 0.01, 1 / 64, 0.25))
            when = numbers.uniform(-10, 10_000)
            grain = Fraction(round(quantum * 1e9))
            rounded = Quantum(quantum).round_up(when)
            ticks = Fraction(round(rounded * 1e9)) / grain
            self.assertEqual(ticks.denominator, 1)
            self.assertEqual(rounded, float(ticks * grain / 10**9))
            self.assertLessEqual(round(when * 1e9), ticks * grain)
            self.assertGreater(round(when * 1e9), (ticks - 1) * grain)
            self.assertEqual(Quantum(quantum).round_up(rounded), rounded)

    def test_what_cannot_be_counted_stays_as_it_is(self):
        for when in (1e300, -1e300, math.inf, 2.0**53):
            self.assertEqual(MILLISECOND.round_up(when), when)
        self.assertTrue(math.isnan(MILLISECOND.round_up(math.nan)))

    def test_no_quantum_is_no_rounding(self):
        self.assertEqual(Quantum(0).round_up(0.1 + 0.2), 0.1 + 0.2)
        self.assertEqual(Quantum(0).on_nanoseconds(0.1 + 0.2), 0.1 + 0.2)


class Program(unittest.TestCase):
    def test_close_deadlines_become_equal(self):
        source = """
            import asyncio
            async def child(delay):
                await asyncio.sleep(delay)
                print(delay)
            async def main():
                await asyncio.gather(child(0.0019), child(0.0012), child(0.0005))
            asyncio.run(main())
            """
        one, other = (shared().trace(source, quantum=0.001, choices=choices) for choices in ([0], [1]))
        self.assertEqual([(c["kind"], c["alternatives"]) for c in one["choices"]], [("equal-deadlines", 2)])
        for trace in (one, other):
            self.assertEqual([event["time"] for event in trace["events"]], [0.001, 0.002, 0.002])
        self.assertEqual([event["text"] for event in one["events"]], ["0.0005", "0.0012", "0.0019"])
        self.assertEqual([event["text"] for event in other["events"]], ["0.0005", "0.0019", "0.0012"])

    def test_sums_stay_on_the_grain(self):
        trace = shared().trace("""
            import asyncio, time
            async def main():
                for _ in range(10):
                    await asyncio.sleep(0.1)
                    print()
                time.sleep(0.2)
                print(time.time())
            asyncio.run(main())
            """, quantum=0.001)
        self.assertEqual([event["time"] for event in trace["events"]], [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0, 1.2])

    def test_a_handle_tells_its_rounded_deadline(self):
        source = "import asyncio\nprint(asyncio.new_event_loop().call_at(0.0101, print).when())"
        self.assertEqual(shared().texts(source, quantum=0.01), ["0.02"])
        self.assertEqual(shared().texts(source, quantum=0), ["0.0101"])

    def test_the_program_still_gets_its_errors(self):
        source = "import asyncio\nloop = asyncio.new_event_loop()\nfor when in (None, 'x'):\n    try: loop.call_at(when, print)\n    except Exception as e: print(type(e).__name__, e)\n"
        self.assertEqual(shared().texts(source, quantum=0.01), shared().texts(source))


if __name__ == "__main__":
    unittest.main()
