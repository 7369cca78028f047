"""CPython in WebAssembly does what a native one does, scenario after scenario, and says what it cannot do."""

import json
import unittest

import pyodide_host

_shared = []


def setUpModule():
    _shared.append(pyodide_host.start(PACKAGE))


def tearDownModule():
    _shared.pop().close()


def shared():
    return _shared[0]


class Greeting(unittest.TestCase):
    def test_it_says_who_it_is(self):
        hello = shared().hello["hello"]
        self.assertEqual((hello["name"], hello["version"], hello["quantum"]), ("pyodide", pyodide_host.VERSION, 0))
        self.assertIn("Pyodide", hello["implementation"])
        self.assertIn("Node", hello["implementation"])
        self.assertIn("signals", hello["capabilities"])
        for absent in ("threads", "io"):
            self.assertNotIn(absent, hello["capabilities"])


class Running(unittest.TestCase):
    def test_the_loop_is_asyncios_own_and_its_time_is_virtual(self):
        trace = shared().trace("""
            import asyncio
            async def main():
                print(type(asyncio.get_running_loop()).__name__)
                await asyncio.sleep(3600)
                print(asyncio.current_task())
            asyncio.run(main())
            """)
        first, second = trace["events"]
        self.assertEqual((first["time"], first["task"], first["text"]), (0.0, "Task-1", "_UnixSelectorEventLoop"))
        self.assertEqual((second["time"], second["iteration"]), (3600.0, 3))
        self.assertIn("name='Task-1'", second["text"])
        self.assertEqual(trace["outcome"], {"ok": True})

    def test_run_until_complete_within_a_running_loop_is_refused_as_everywhere(self):
        texts = shared().texts("""
            import asyncio
            async def main():
                coroutine = asyncio.sleep(1)
                try:
                    asyncio.get_running_loop().run_until_complete(coroutine)
                except RuntimeError as error:
                    print(error)
                coroutine.close()
            asyncio.run(main())
            """)
        self.assertEqual(texts, ["This event loop is already running"])

    def test_sets_of_asyncio_iterate_in_creation_order(self):
        texts = shared().texts("""
            import asyncio
            async def work():
                await asyncio.sleep(1)
            async def main():
                tasks = [asyncio.create_task(work()) for _ in range(20)]
                await asyncio.sleep(0)
                print([task.get_name() for task in asyncio.all_tasks()] == [f"Task-{n}" for n in range(1, 22)])
            asyncio.run(main())
            """)
        self.assertEqual(texts, ["True"])

    def test_signals(self):
        texts = shared().texts("""
            import asyncio, signal
            async def main():
                asyncio.get_running_loop().add_signal_handler(signal.SIGUSR1, print, "handled")
                signal.raise_signal(signal.SIGUSR1)
                await asyncio.sleep(1)
                try:
                    signal.raise_signal(signal.SIGINT)
                    await asyncio.sleep(5)
                except asyncio.CancelledError:
                    print("cancelled")
                    raise
            try:
                asyncio.run(main())
            except KeyboardInterrupt:
                print("interrupted")
            """)
        self.assertEqual(texts, ["handled", "cancelled", "interrupted"])

    def test_the_time_zone_is_utc(self):
        texts = shared().texts("""
            import datetime, time
            now = datetime.datetime.fromtimestamp(0)
            print(now, now.astimezone().tzname(), time.strftime("%Z"), time.tzname, time.timezone, time.localtime().tm_gmtoff)
            """)
        self.assertEqual(texts, ["1970-01-01 00:00:00 UTC UTC ('UTC', 'UTC') 0 0"])

    def test_standard_streams_lead_nowhere(self):
        texts = shared().texts("""
            import os
            os.write(1, b"garbage")
            os.write(2, b"garbage")
            try:
                input()
            except EOFError as error:
                print(error)
            """)
        self.assertEqual(texts, ["EOF when reading a line"])

    def test_recursion_ends_in_an_exception(self):
        texts = shared().texts("""
            class Endless:
                def __getattr__(self, name):
                    return getattr(self, name + "x")
            def depth(n):
                return n and 1 + depth(n - 1)
            for call in (lambda: Endless().x, lambda: depth(10**6)):
                try:
                    call()
                except RecursionError:
                    print("too deep")
            print(depth(900))
            """)
        self.assertEqual(texts, ["too deep", "too deep", "900"])

    def test_deadlock_and_limits(self):
        waits = "import asyncio\nasync def main():\n    await asyncio.Event().wait()\nasyncio.run(main())"
        self.assertEqual(shared().trace(waits)["outcome"], {"deadlock": True})
        sleeps = """
            import asyncio
            async def main():
                try:
                    while True:
                        await asyncio.sleep(1)
                finally:
                    print("not reached")
            asyncio.run(main())
            """
        trace = shared().trace(sleeps, limits={"time": 10})
        self.assertEqual((trace["events"], trace["outcome"]), ([], {"limit": "time"}))
        trace = shared().trace(sleeps, limits={"iterations": 10})
        self.assertEqual((len(trace["selects"]), trace["outcome"]), (10, {"limit": "iterations"}))

    def test_what_is_not_python(self):
        error = shared().reply("x = = 1")["error"]
        self.assertEqual(error, {"kind": "scenario", "message": "scenario.py:1:5: invalid syntax"})

    def test_bad_requests(self):
        self.assertEqual(shared().send("{")["error"]["kind"], "internal")
        self.assertIn("scenario", shared().send('{"id": "a"}')["error"]["message"])
        self.assertEqual(shared().texts("print(1)"), ["1"])


class Isolation(unittest.TestCase):
    LOOK = """
        import asyncio, os, sys, time
        print(asyncio.sleep.__name__, {"b", "a"}, "SPOILED" in os.environ, time.time(), len(asyncio.__dict__))
        print(os.getcwd(), os.listdir("."), os.listdir("/tmp"), os.open("/dev/null", os.O_RDONLY), len(sys.modules))
        """

    def test_nothing_a_scenario_does_is_seen_by_the_next(self):
        before = shared().trace(self.LOOK)
        shared().trace("""
            import asyncio, builtins, os, sys, time, colorsys, wave
            open("left", "w").write("x")
            os.mkdir("/tmp/folder")
            open("/tmp/folder/file", "w").write("x")
            os.open("/dev/null", os.O_RDONLY)
            os.chdir("/tmp/folder")
            os.environ["SPOILED"] = "1"
            time.sleep(5)
            sys.modules.clear()
            asyncio.sleep = builtins.print = time.time = None
            builtins.set = list
            """)
        self.assertEqual(shared().trace(self.LOOK), before)

    def test_garbage_of_one_scenario_prints_nothing_in_the_next(self):
        source = """
            import asyncio
            class Loud:
                def __del__(self):
                    print("garbage")
            circle = Loud()
            circle.self = circle
            """
        self.assertEqual(shared().texts(source), [])
        self.assertEqual(shared().texts("import gc\ngc.collect()\nprint(1)"), ["1"])

    def test_memory_that_was_used_comes_back_empty(self):
        self.assertEqual(shared().texts("x = [bytes([1]) * 10**6 for _ in range(100)]\nprint(len(x))"), ["100"])
        self.assertEqual(shared().texts("print(any(bytearray(10**7)), bytes(10**7).count(0))"), ["False 10000000"])

    def test_a_scenario_that_ends_the_interpreter_costs_itself_alone(self):
        error = shared().reply("import os\nprint(1)\nos._exit(3)")["error"]
        self.assertEqual(error["kind"], "internal")
        self.assertIn("scenario.py", error["message"])
        self.assertIn("3", error["message"])
        self.assertEqual(shared().texts("print(2)"), ["2"])

    def test_tasks_count_from_1_in_every_scenario(self):
        source = "import asyncio\nasync def main():\n    print(asyncio.current_task().get_name())\nasyncio.run(main())"
        for _ in range(3):
            self.assertEqual(shared().texts(source), ["Task-1"])


class Refusals(unittest.TestCase):
    def refused(self, source, kind="lacks-capability", **options):
        error = shared().reply(source, **options)["error"]
        self.assertEqual(error["kind"], kind)
        return error["message"]

    def test_threads(self):
        self.assertIn("threads", self.refused("import threading\nthreading.Thread(target=print).start()"))

    def test_threads_where_every_exception_is_caught(self):
        source = """
            import asyncio
            async def main():
                try:
                    await asyncio.to_thread(print, 1)
                except BaseException as error:
                    print("went on", error)
            asyncio.run(main())
            """
        self.assertIn("threads", self.refused(source))

    def test_sockets(self):
        connect = "import asyncio\nasyncio.run(asyncio.open_connection('127.0.0.1', 1))"
        self.assertIn("sockets", self.refused(connect))
        self.assertIn("sockets", self.refused("import socket\nsocket.socketpair()"))

    def test_processes(self):
        for source in ("import asyncio\nasyncio.run(asyncio.create_subprocess_exec('true'))", "import os\nos.system('true')"):
            self.assertIn("processes", self.refused(source))

    def test_a_limit_of_the_memory(self):
        self.assertIn("memory", self.refused("print(1)", "unsupported", limits={"memory": 10**6}))


class Switches(unittest.TestCase):
    def test_asyncio_without_its_accelerator(self):
        source = """
            import asyncio
            future = asyncio.Future(loop=asyncio.new_event_loop())
            print(type(future).__module__)
            try:
                future.result()
            except asyncio.InvalidStateError as error:
                print(error)
            """
        self.assertEqual(shared().texts(source), ["_asyncio", "Result is not set."])
        pure = pyodide_host.start(PACKAGE, "--pure")
        self.assertIn("in Python alone", pure.hello["hello"]["implementation"])
        self.assertEqual(pure.texts(source), ["asyncio.futures", "Result is not ready."])
        self.assertEqual(pure.close(), 0)

    def test_lowering(self):
        service = pyodide_host.start(PACKAGE, service="lower")
        reply = service.request({"id": 1, "name": "a.py", "source": "# since: 3.14\ntry:\n    pass\nexcept ValueError, KeyError:\n    pass\n"})
        self.assertEqual(reply["header"]["since"], "3.14")
        self.assertEqual(json.dumps(reply["ast"]).count('"Tuple"'), 1)
        reply = service.request({"id": 2, "name": "a.py", "source": "import tkinter\n"})
        self.assertEqual(reply["error"]["kind"], "unsupported")
        self.assertEqual(service.close(), 0)


if __name__ == "__main__":
    PACKAGE, problem = pyodide_host.installed()
    if problem:
        print(f"SKIPPED: {problem}")
        raise SystemExit(77)
    unittest.main(verbosity=2)
