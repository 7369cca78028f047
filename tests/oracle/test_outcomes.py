import unittest

from worker import close_shared, shared

tearDownModule = close_shared


class Outcomes(unittest.TestCase):
    def outcome(self, source, **options):
        return shared().trace(source, **options)["outcome"]

    def test_an_exception_that_leaves_the_module(self):
        self.assertEqual(self.outcome("1 / 0"), {"raised": "ZeroDivisionError", "message": "division by zero"})
        self.assertEqual(self.outcome("raise SystemExit(3)"), {"raised": "SystemExit", "message": "3"})
        self.assertEqual(self.outcome("raise KeyboardInterrupt"), {"raised": "KeyboardInterrupt", "message": ""})
        self.assertEqual(self.outcome("raise KeyError('k')"), {"raised": "KeyError", "message": "'k'"})

    def test_a_class_of_the_program(self):
        source = """
            class Mine(Exception):
                def __str__(self):
                    print("asked")
                    return "text"
            raise Mine
            """
        trace = shared().trace(source)
        self.assertEqual(trace["outcome"], {"raised": "Mine", "message": "text"})
        self.assertEqual(trace["events"], [])

    def test_an_exception_without_a_text(self):
        source = """
            class Mine(Exception):
                def __str__(self):
                    raise ValueError
            raise Mine
            """
        self.assertEqual(self.outcome(source), {"raised": "Mine", "message": "<exception str() failed>"})

    def test_a_lone_surrogate_in_a_message_survives(self):
        self.assertEqual(self.outcome("raise ValueError('\\ud800')"), {"raised": "ValueError", "message": "\ud800"})

    def test_the_module_is_main(self):
        texts = shared().texts("""
            import sys
            print(__name__, sys.modules["__main__"].__dict__ is globals(), __file__, sys.argv)
            print(sorted(name for name in globals() if not name.startswith("__")))
            """)
        self.assertEqual(texts, ["__main__ True scenario.py ['scenario.py']", "['sys']"])

    def test_nothing_counts_after_the_outcome(self):
        trace = shared().trace("""
            import atexit, asyncio
            class Loud:
                def __del__(self):
                    print("gone")
            kept = Loud()
            dropped = Loud()
            del dropped
            atexit.register(print, "exit")
            """)
        self.assertEqual([event["text"] for event in trace["events"]], ["gone"])

    def test_finalisers_count_as_long_as_the_program_runs(self):
        texts = shared().texts("""
            import gc
            class Loud:
                def __init__(self, name):
                    self.name = name
                def __del__(self):
                    print("gone", self.name)
            def f():
                local = Loud("local")
            f()
            circle = Loud("circle")
            circle.self = circle
            del circle
            print("still here")
            gc.collect()
            try:
                g = Loud("global")
                raise ValueError
            except ValueError:
                del g
            print("end")
            """)
        self.assertEqual(texts, ["gone local", "still here", "gone circle", "gone global", "end"])


class Deadlock(unittest.TestCase):
    def test_a_wait_without_end(self):
        trace = shared().trace("""
            import asyncio
            async def main():
                try:
                    await asyncio.get_running_loop().create_future()
                finally:
                    print("cleaned")
            asyncio.run(main())
            """)
        self.assertEqual(trace["outcome"], {"deadlock": True})
        self.assertEqual([event["text"] for event in trace["events"]], ["cleaned"])
        self.assertEqual(trace["selects"][:3], [0.0, None, 0.0])

    def test_it_is_an_exception_like_others(self):
        trace = shared().trace("""
            import asyncio
            loop = asyncio.new_event_loop()
            for _ in range(2):
                try:
                    loop.run_forever()
                except RuntimeError as error:
                    print(type(error), error)
            """)
        self.assertEqual([event["text"] for event in trace["events"]], ["<class 'RuntimeError'> deadlock"] * 2)
        self.assertEqual(trace["outcome"], {"ok": True})

    def test_a_second_one_in_the_clean_up(self):
        trace = shared().trace("""
            import asyncio
            async def main():
                try:
                    await asyncio.get_running_loop().create_future()
                finally:
                    await asyncio.get_running_loop().create_future()
            asyncio.run(main())
            """)
        self.assertEqual(trace["outcome"], {"deadlock": True})
        self.assertEqual(trace["selects"].count(None), 2)

    def test_an_error_that_only_looks_like_it(self):
        for source in (
            "raise RuntimeError('deadlock')",
            """
            import asyncio
            try:
                asyncio.new_event_loop().run_forever()
            except RuntimeError as error:
                raise RuntimeError("deadlock") from error
            """,
        ):
            outcome = shared().trace(source)["outcome"]
            self.assertEqual(outcome, {"raised": "RuntimeError", "message": "deadlock"})

    def test_nothing_keeps_the_frames_of_a_deadlock_alive(self):
        texts = shared().texts("""
            import asyncio
            class Loud:
                def __del__(self):
                    print("gone")
            def f():
                local = Loud()
                asyncio.new_event_loop().run_forever()
            try:
                f()
            except RuntimeError:
                pass
            print("after")
            """)
        self.assertEqual(texts, ["gone", "after"])


class Limits(unittest.TestCase):
    def trace(self, source, **limits):
        return shared().trace(source, limits=limits)

    def test_time(self):
        source = """
            import asyncio
            async def main():
                try:
                    for n in range(10):
                        print(n)
                        await asyncio.sleep(1)
                except BaseException:
                    print("caught")
                finally:
                    print("never")
            asyncio.run(main())
            """
        trace = self.trace(source, time=2)
        self.assertEqual(trace["outcome"], {"limit": "time"})
        self.assertEqual([event["text"] for event in trace["events"]], ["0", "1", "2"])
        self.assertEqual(trace["selects"], [0.0, 1.0, 0.0, 1.0, 0.0, 1.0])

    def test_time_of_a_plain_sleep(self):
        trace = self.trace("import time\ntime.sleep(5)\nprint(1)\ntime.sleep(5.5)\nprint(2)", time=10)
        self.assertEqual((len(trace["events"]), trace["outcome"]), (1, {"limit": "time"}))
        self.assertEqual(self.trace("import time; time.sleep(10)", time=10)["outcome"], {"ok": True})

    def test_iterations(self):
        source = """
            import asyncio
            async def main():
                while True:
                    await asyncio.sleep(0)
            asyncio.run(main())
            """
        trace = self.trace(source, iterations=7)
        self.assertEqual((trace["outcome"], trace["selects"]), ({"limit": "iterations"}, [0.0] * 7))

    def test_iterations_that_are_just_enough(self):
        source = "import asyncio\nasync def main(): pass\nasyncio.run(main())"
        self.assertEqual(self.trace(source, iterations=6)["outcome"], {"ok": True})
        self.assertEqual(self.trace(source, iterations=5)["outcome"], {"limit": "iterations"})

    def test_steps(self):
        trace = self.trace("print(1)\nwhile True: pass", steps=1000)
        self.assertEqual((len(trace["events"]), trace["outcome"]), (1, {"limit": "steps"}))
        source = "while True:\n    try:\n        while True:\n            pass\n    except BaseException: pass"
        self.assertEqual(self.trace(source, steps=1000)["outcome"], {"limit": "steps"})
        source = "import asyncio\nasync def main():\n    while True: await asyncio.sleep(0)\nasyncio.run(main())"
        self.assertEqual(self.trace(source, steps=1000)["outcome"], {"limit": "steps"})
        self.assertEqual(self.trace("for n in range(100): pass", steps=1000)["outcome"], {"ok": True})

    def test_memory(self):
        source = "kept = []\nwhile True: kept.append(bytearray(1 << 20))"
        self.assertEqual(self.trace(source, memory=64 << 20)["outcome"], {"limit": "memory"})
        self.assertEqual(self.trace("kept = bytearray(1 << 20)", memory=64 << 20)["outcome"], {"ok": True})

    def test_memory_that_is_caught(self):
        source = """
            kept = []
            while True:
                kept.append(bytearray(1 << 20))
                print(len(kept))
            """
        self.assertEqual(self.trace(source, memory=16 << 20)["outcome"], {"limit": "memory"})


if __name__ == "__main__":
    unittest.main()
