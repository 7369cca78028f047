"""Threads pass a baton: one trace, whatever the system does."""

import sys
import unittest

from worker import Worker

SLEEPERS = """
import threading, time
def work(n):
    time.sleep(1)
    print(n)
threads = [threading.Thread(target=work, args=(n,)) for n in range(3)]
for thread in threads: thread.start()
for thread in threads: thread.join()
"""

CHILD = """
import asyncio, sys
async def main():
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", "print('from a child')", stdout=asyncio.subprocess.PIPE)
    line = await process.stdout.readline()
    print(line.decode().strip(), asyncio.get_running_loop().time())
asyncio.run(main())
"""


class Threads(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.worker = Worker()

    @classmethod
    def tearDownClass(cls):
        cls.worker.close()

    def trace(self, source, **options):
        return self.worker.trace(source, **options)

    def texts(self, source):
        return self.worker.texts(source)

    def test_in_order_of_creation(self):
        self.assertEqual(self.texts(SLEEPERS), ["0", "1", "2"])

    def test_always_the_same(self):
        source = "import asyncio, time\n" \
            "async def main():\n    await asyncio.gather(*(asyncio.to_thread(time.sleep, n % 3) for n in range(9)))\n    print('all')\n" \
            "asyncio.run(main())"
        first = self.trace(source)
        for _ in range(10):
            self.assertEqual(self.trace(source), first)

    def test_the_order_is_a_choice(self):
        trace = self.trace(SLEEPERS, choices=[2])
        self.assertEqual([event["text"] for event in trace["events"]], ["2", "0", "1"])
        self.assertEqual(trace["choices"][0], {"kind": "next-thread", "alternatives": 3, "events": 0})

    def test_a_limit_in_a_thread_ends_the_run(self):
        source = "import threading, time\nthread = threading.Thread(target=time.sleep, args=(10,))\nthread.start()\nthread.join()\nprint('never')"
        trace = self.trace(source, limits={"time": 5})
        self.assertEqual((trace["events"], trace["outcome"]), ([], {"limit": "time"}))

    def test_steps_of_threads_count(self):
        source = "import threading\ndef work():\n    while True: pass\nthreading.Thread(target=work).start()"
        self.assertEqual(self.trace(source, limits={"steps": 10_000})["outcome"], {"limit": "steps"})

    def test_a_deadlock_of_locks(self):
        trace = self.trace("import threading\nlock = threading.Lock()\nlock.acquire()\nlock.acquire()")
        self.assertEqual(trace["outcome"], {"deadlock": True})

    def test_nothing_counts_after_the_module(self):
        source = "import threading, time\nthreading.Thread(target=lambda: (time.sleep(1), print('late'))).start()\nprint('end')"
        self.assertEqual(self.texts(source), ["end"])

    def test_locals_of_a_thread_go_before_it_is_joined(self):
        source = "import threading\nclass Dies:\n    def __del__(self): print('dies')\nlocal = threading.local()\n" \
            "def work(): local.value = Dies()\nthread = threading.Thread(target=work)\nthread.start()\nthread.join()\nprint('joined')"
        self.assertEqual(self.texts(source), ["dies", "joined"])

    def test_an_impossible_choice_in_a_thread(self):
        reply = self.worker.reply(SLEEPERS, choices=[0, 0, 7])
        self.assertIn("choices[2] is 7", reply["error"]["message"])

    def test_a_child_process_in_real_time(self):
        # Up to 3.11 a thread waits for the child; its output comes in real time, in which the clock stands still.
        if sys.version_info < (3, 12):
            self.assertEqual(self.texts(CHILD), ["from a child 0.0"])


if __name__ == "__main__":
    unittest.main()
