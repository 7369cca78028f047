import unittest

from worker import close_shared, shared

tearDownModule = close_shared


class Clock(unittest.TestCase):
    def test_all_clocks_are_one_and_start_at_zero(self):
        texts = shared().texts("""
            import asyncio, time
            print(time.time(), time.monotonic(), time.perf_counter())
            time.sleep(1.5)
            print(time.time(), time.monotonic(), time.perf_counter())
            print(time.time_ns(), time.monotonic_ns(), time.perf_counter_ns())
            print(asyncio.new_event_loop().time(), asyncio.SelectorEventLoop().time())
            print(time.clock_gettime(time.CLOCK_MONOTONIC))
            """)
        self.assertEqual(texts, ["0.0 0.0 0.0", "1.5 1.5 1.5", "1500000000 1500000000 1500000000", "1.5 1.5", "1.5"])

    def test_sums_are_real(self):
        texts = shared().texts("""
            import asyncio, time
            async def main():
                for _ in range(3):
                    await asyncio.sleep(0.1)
                    print(asyncio.get_running_loop().time())
            asyncio.run(main())
            asyncio.run(main())
            """)
        self.assertEqual(texts, ["0.1", "0.2", "0.30000000000000004", "0.4", "0.5", "0.6"])

    def test_a_select_adds_its_time_out(self):
        trace = shared().trace("""
            import asyncio
            loop = asyncio.new_event_loop()
            loop.call_at(0.1, print, 1)
            loop.call_at(0.3, print, 2)
            loop.call_at(0.3000000005, loop.stop)
            loop.run_forever()
            """)
        self.assertEqual(trace["selects"], [0.1, 0.3 - 0.1])
        self.assertEqual([event["time"] for event in trace["events"]], [0.1, 0.1 + (0.3 - 0.1)])

    def test_resolution(self):
        texts = shared().texts("""
            import asyncio, time
            print(asyncio.new_event_loop()._clock_resolution)
            print([time.get_clock_info(name).resolution for name in ("time", "monotonic", "perf_counter")])
            """)
        self.assertEqual(texts, ["1e-09", "[1e-09, 1e-09, 1e-09]"])

    def test_calendar(self):
        texts = shared().texts("""
            import datetime, time
            time.sleep(3723.25)
            print(time.strftime("%X %x %Z"), time.strftime("%Y-%m-%d %H:%M:%S"))
            print(time.localtime() == time.gmtime() == time.localtime(None), time.localtime()[:6], time.localtime(0)[:6])
            print(time.ctime(), "|", time.asctime(), "|", time.ctime(0), "|", time.strftime("%H", time.gmtime(7200)))
            print(datetime.datetime.now(), datetime.datetime.today(), datetime.date.today())
            print(datetime.datetime.now(datetime.timezone.utc), repr(datetime.datetime.now()))
            print(datetime.datetime.utcnow() == datetime.datetime.now(), type(datetime.datetime.now()) is datetime.datetime)
            print(datetime.datetime.fromtimestamp(0), time.mktime(time.localtime()), time.tzname, time.timezone)
            """)
        self.assertEqual(
            texts,
            [
                "01:02:03 01/01/70 UTC 1970-01-01 01:02:03",
                "True (1970, 1, 1, 1, 2, 3) (1970, 1, 1, 0, 0, 0)",
                "Thu Jan  1 01:02:03 1970 | Thu Jan  1 01:02:03 1970 | Thu Jan  1 00:00:00 1970 | 02",
                "1970-01-01 01:02:03.250000 1970-01-01 01:02:03.250000 1970-01-01",
                "1970-01-01 01:02:03.250000+00:00 datetime.datetime(1970, 1, 1, 1, 2, 3, 250000)",
                "True True",
                "1970-01-01 00:00:00 3723.0 ('UTC', 'UTC') 0",
            ],
        )

    def test_a_subclass_of_datetime_makes_its_own(self):
        texts = shared().texts("""
            from datetime import datetime
            class Mine(datetime):
                pass
            print(type(Mine.now()).__name__, type(Mine.utcnow()).__name__, Mine.now().year)
            """)
        self.assertEqual(texts, ["Mine Mine 1970"])

    def test_a_clock_kept_by_a_class_gets_no_self(self):
        texts = shared().texts("""
            import time
            class Timer:
                clock = time.monotonic
            print(Timer().clock(), time.monotonic, time.sleep.__name__)
            """)
        self.assertEqual(texts, ["0.0 <built-in function monotonic> sleep"])

    def test_sleep_takes_what_sleep_takes(self):
        texts = shared().texts("""
            import time
            class Index:
                def __index__(self):
                    return 2
            for argument in (0, True, 0.5, Index(), -1, -0.5, float("nan"), 1e300, "1", None):
                try:
                    time.sleep(argument)
                    print(time.time())
                except (ValueError, TypeError, OverflowError) as error:
                    print(type(error).__name__)
            try:
                time.sleep()
            except TypeError as error:
                print(error)
            """)
        self.assertEqual(texts[:4], ["0.0", "1.0", "1.5", "3.5"])
        self.assertEqual(texts[4:7], ["ValueError"] * 3)
        self.assertEqual(texts[7:10], ["OverflowError", "TypeError", "TypeError"])
        self.assertIn("exactly one argument (0 given)", texts[10])

    def test_an_hour_costs_nothing_and_longer_waits_come_in_days(self):
        trace = shared().trace("import asyncio; asyncio.run(asyncio.sleep(200_000))")
        self.assertEqual(trace["selects"][1:4], [86400.0, 86400.0, 27200.0])


class Loops(unittest.TestCase):
    def test_every_way_to_a_loop_leads_to_the_virtual_clock(self):
        texts = shared().texts("""
            import asyncio, selectors, sys, warnings
            warnings.simplefilter("ignore")
            loops = [asyncio.new_event_loop(), asyncio.SelectorEventLoop(), asyncio.SelectorEventLoop(selectors.SelectSelector())]
            if sys.version_info < (3, 14):
                loops += [asyncio.get_event_loop(), asyncio.DefaultEventLoopPolicy().new_event_loop()]
            if sys.version_info >= (3, 11):
                with asyncio.Runner() as runner:
                    loops.append(runner.get_loop())
                    for loop in loops:
                        loop.run_until_complete(asyncio.sleep(3600))
            else:
                for loop in loops:
                    loop.run_until_complete(asyncio.sleep(3600))
            print(loops[0].time() == 3600.0 * len(loops))
            """)
        self.assertEqual(texts, ["True"])


if __name__ == "__main__":
    unittest.main()
