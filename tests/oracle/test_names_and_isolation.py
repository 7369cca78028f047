"""Nothing passes from one scenario to the next: names, output, changes to modules, garbage, processes."""

import json
import os
import unittest

from worker import Worker, close_shared, shared

tearDownModule = close_shared

THREE_TASKS = """
    import asyncio
    async def work():
        print(asyncio.current_task().get_name())
    async def main():
        print(asyncio.current_task().get_name(), asyncio.current_task())
        await asyncio.gather(work(), work(), asyncio.create_task(work(), name="Task-7"))
        print(sorted(task.get_name() for task in asyncio.all_tasks()))
    asyncio.run(main())
    """


class Names(unittest.TestCase):
    def test_tasks_count_from_1_in_every_scenario(self):
        first = shared().trace(THREE_TASKS)
        self.assertEqual(first["events"][0]["text"][:13], "Task-1 <Task ")
        self.assertIn("name='Task-1'", first["events"][0]["text"])
        names = [event["text"] for event in first["events"][1:4]]
        # The task with a name of its own is created first, and takes a number up to 3.12.
        self.assertEqual(names[0], "Task-7")
        self.assertIn(names[1:], (["Task-3", "Task-4"], ["Task-2", "Task-3"]))
        self.assertEqual([event["task"] for event in first["events"][1:4]], names)
        for _ in range(3):
            again = shared().trace(THREE_TASKS)
            self.assertEqual(again["events"][1:], first["events"][1:])

    def test_threads_count_anew(self):
        source = "import threading\nprint(threading.Thread(target=print).name)"
        self.assertEqual(shared().texts(source), shared().texts(source))

    def test_a_second_run_goes_on_counting(self):
        texts = shared().texts("""
            import asyncio
            async def main():
                print(asyncio.current_task().get_name())
            asyncio.run(main())
            asyncio.run(main())
            """)
        self.assertEqual(texts, ["Task-1", "Task-4"])


class Isolation(unittest.TestCase):
    def test_garbage_of_one_scenario_prints_nothing_in_the_next(self):
        source = """
            import asyncio
            class Loud:
                def __del__(self):
                    print("garbage")
            async def forever():
                loud = Loud()
                try:
                    await asyncio.get_running_loop().create_future()
                finally:
                    print("late")
            loop = asyncio.new_event_loop()
            loop.create_task(forever())
            loop.call_soon(loop.stop)
            loop.run_forever()
            circle = Loud()
            circle.self = circle
            """
        self.assertEqual(shared().texts(source), [])
        self.assertEqual(shared().texts("import gc\ngc.collect()\nprint(1)"), ["1"])

    def test_changes_to_modules_do_not_last(self):
        spoil = """
            import asyncio, builtins, os, sys, time, signal
            asyncio.sleep = asyncio.Task = builtins.print = time.time = None
            builtins.set = list
            os.environ["SPOILED"] = "1"
            sys.modules["spoiled"] = sys
            sys.setrecursionlimit(5000)
            signal.signal(signal.SIGINT, signal.SIG_IGN)
            asyncio.set_event_loop(asyncio.new_event_loop())
            """
        look = """
            import asyncio, os, signal, sys, time
            print(asyncio.sleep.__name__, asyncio.Task.__name__, time.time(), set, os.environ.get("SPOILED"), "spoiled" in sys.modules)
            print(sys.getrecursionlimit() < 5000, signal.getsignal(signal.SIGINT) is signal.default_int_handler)
            """
        before = shared().texts(look)
        shared().trace(spoil)
        self.assertEqual(shared().texts(look), before)
        self.assertEqual(before[0], "sleep Task 0.0 <class 'set'> None False")
        self.assertEqual(before[1], "True True")

    def test_the_clock_starts_anew(self):
        for _ in range(2):
            self.assertEqual(shared().texts("import time\nprint(time.time())\ntime.sleep(7)"), ["0.0"])

    def test_two_runs_give_the_same_bytes(self):
        source = """
            import asyncio
            class Key:
                pass
            async def work(n):
                await asyncio.sleep(n)
                print(n, {"b", "a", n})
            async def main():
                tasks = {asyncio.create_task(work(n)) for n in (3, 1, 2, 1, 0)}
                done, pending = await asyncio.wait(tasks, timeout=1.5)
                print([task.get_name() for task in done], [task.get_name() for task in pending])
                print([type(key).__name__ for key in {Key(), 1, "x", ()}], hash("text"))
            asyncio.run(main())
            """
        self.assertEqual(shared().reply(source), shared().reply(source))
        other = Worker()
        try:
            self.assertEqual(other.reply(source), shared().reply(source))
        finally:
            other.close()

    def test_debug_modes_of_the_environment_do_not_matter(self):
        source = "import asyncio, sys\nprint(asyncio.new_event_loop().get_debug(), __debug__, sys.flags.hash_randomization)"
        spoiled = {"PYTHONASYNCIODEBUG": "1", "PYTHONDEVMODE": "1", "PYTHONHASHSEED": "5", "PYTHONOPTIMIZE": "1", "TZ": "Asia/Tokyo"}
        worker = Worker(env={**os.environ, **spoiled})
        try:
            self.assertEqual(worker.texts(source), ["False True 0"])
            self.assertEqual(worker.texts("import time; print(time.localtime()[:4], time.tzname)"), ["(1970, 1, 1, 0) ('UTC', 'UTC')"])
        finally:
            worker.close()

    def test_a_scenario_cannot_read_the_requests(self):
        worker = Worker()
        try:
            self.assertEqual(worker.texts("import os, sys\nprint(os.read(0, 10), repr(sys.stdin.read()))"), ["b'' ''"])
            self.assertEqual(worker.texts("print(1)"), ["1"])
        finally:
            worker.close()

    def test_interrupts_reach_the_scenario(self):
        texts = shared().texts("""
            import asyncio, os, signal
            async def main():
                try:
                    os.kill(os.getpid(), signal.SIGINT)
                    await asyncio.sleep(1)
                except BaseException as error:
                    print(type(error).__name__)
                    raise
            try:
                asyncio.run(main())
            except KeyboardInterrupt:
                print("interrupted")
            """)
        self.assertEqual(texts[-1], "interrupted")
        self.assertEqual(len(texts), 2)

    def test_a_copy_dies_with_its_worker(self):
        reader, writer = os.pipe()
        os.set_inheritable(writer, True)
        worker = Worker(pass_fds=(writer,))
        source = f"import os\nos.write({writer}, str(os.getpid()).encode())\nwhile True: pass"
        request = {"id": 1, "scenario": {"name": "x", "source": source}}
        worker.process.stdin.write(json.dumps(request).encode() + b"\n")
        worker.process.stdin.flush()
        copy = int(os.read(reader, 100))
        worker.process.kill()
        worker.process.wait()
        while running(copy):
            os.sched_yield()
        for descriptor in (reader, writer):
            os.close(descriptor)
        worker.process.stdin.close()
        worker.process.stdout.close()


def running(pid):
    try:
        with open(f"/proc/{pid}/stat") as stat:
            return stat.read().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


if __name__ == "__main__":
    unittest.main()
