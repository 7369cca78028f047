import unittest

from worker import close_shared, shared

tearDownModule = close_shared


class Prints(unittest.TestCase):
    def test_one_event_per_print_call_without_its_final_newline(self):
        texts = shared().texts(r"""
            print("a", 1, None)
            print()
            print("x", end="")
            print("y", "z", sep="-", end="!\n")
            print("two\nlines\n")
            print("flushed", flush=True)
            """)
        self.assertEqual(texts, ["a 1 None", "", "x", "y-z!", "two\nlines\n", "flushed"])

    def test_an_event_has_index_iteration_time_and_task(self):
        trace = shared().trace("""
            import asyncio
            print("before")
            async def main():
                print("in")
                await asyncio.sleep(0.25)
                print("later")
            asyncio.run(main())
            print("after")
            """)
        self.assertEqual(
            trace["events"],
            [
                {"n": 0, "iteration": 0, "time": None, "task": None, "text": "before"},
                {"n": 1, "iteration": 1, "time": 0.0, "task": "Task-1", "text": "in"},
                {"n": 2, "iteration": 3, "time": 0.25, "task": "Task-1", "text": "later"},
                {"n": 3, "iteration": 8, "time": None, "task": None, "text": "after"},
            ],
        )
        self.assertEqual(trace["outcome"], {"ok": True})

    def test_a_callback_has_a_time_but_no_task(self):
        (event,) = shared().trace("""
            import asyncio
            loop = asyncio.new_event_loop()
            loop.call_soon(print, "called")
            loop.call_later(1, loop.stop)
            loop.run_forever()
            loop.close()
            """)["events"]
        self.assertEqual((event["task"], event["time"], event["text"]), (None, 0.0, "called"))

    def test_the_error_output_is_no_event(self):
        texts = shared().texts("""
            import logging, sys, warnings
            print("x", file=sys.stderr)
            sys.stderr.write("y\\n")
            warnings.warn("z")
            logging.error("w")
            """)
        self.assertEqual(texts, [])

    def test_output_that_goes_elsewhere_is_no_event(self):
        texts = shared().texts("""
            import contextlib, io, sys
            out = io.StringIO()
            print("x", file=out)
            with contextlib.redirect_stdout(out):
                print("y")
            print(repr(out.getvalue()))
            print("z", file=sys.__stdout__)
            """)
        self.assertEqual(texts, ["'x\\ny\\n'", "z"])

    def test_a_print_within_the_text_of_another_comes_first(self):
        texts = shared().texts("""
            class Loud:
                def __str__(self):
                    print("inner")
                    return "outer"
            print(Loud(), 1)
            """)
        self.assertEqual(texts, ["inner", "outer 1"])

    def test_a_print_that_raises_is_no_event(self):
        texts = shared().texts("""
            for arguments, options in (("a", {"sep": 1}), ("a", {"end": b""}), ("a", {"nonsense": 1}), ("\\ud800", {})):
                try:
                    print(arguments, **options)
                except (TypeError, UnicodeEncodeError) as error:
                    print(type(error).__name__)
            """)
        self.assertEqual(texts, ["TypeError", "TypeError", "TypeError", "UnicodeEncodeError"])

    def test_print_is_what_it_looks_like(self):
        texts = shared().texts("""
            import asyncio
            class C:
                out = print
            C().out("no self")
            loop = asyncio.new_event_loop()
            print(print, print.__name__, loop.call_soon(print))
            """)
        self.assertEqual(texts, ["no self", "<built-in function print> print <Handle print()>"])


class Writes(unittest.TestCase):
    def test_one_event_per_complete_line(self):
        texts = shared().texts(r"""
            import sys
            print(sys.stdout.write("a\nb"), file=sys.stderr)
            sys.stdout.write("c\n\n")
            sys.stdout.writelines(["d\n", "e\n"])
            sys.stdout.buffer.write(b"f\n")
            """)
        self.assertEqual(texts, ["a", "bc", "", "d", "e", "f"])

    def test_a_line_without_end_is_an_event_before_a_print_and_at_the_end(self):
        texts = shared().texts("""
            import sys
            sys.stdout.write("a")
            print("b")
            sys.stdout.write("c")
            """)
        self.assertEqual(texts, ["a", "b", "c"])

    def test_only_text_can_be_written(self):
        texts = shared().texts("""
            import sys
            try:
                sys.stdout.write(b"x")
            except TypeError as error:
                print(error)
            """)
        self.assertEqual(texts, ["write() argument must be str, not bytes"])

    def test_descriptor_1_leads_nowhere(self):
        reply = shared().reply("""
            import os
            os.write(1, b"garbage\\n")
            os.system("echo more garbage")
            print("fine")
            """)
        self.assertEqual([event["text"] for event in reply["trace"]["events"]], ["fine"])

    def test_input_is_at_its_end(self):
        trace = shared().trace("input('name? ')")
        self.assertEqual(trace["outcome"]["raised"], "EOFError")


if __name__ == "__main__":
    unittest.main()
