"""The preloaded library gives a program that is not ours virtual time; a library that comes too late says so."""

import os
import subprocess
import sys
import time
import unittest

LIBRARY = os.path.join(os.environ["LOOPSPEC_BINARY_DIR"], "libloopspec_virtual_time_preload.so")


def run(program, preload):
    environment = dict(os.environ)
    environment.pop("LD_PRELOAD", None)
    if preload:
        environment["LD_PRELOAD"] = LIBRARY
    process = subprocess.run([sys.executable, "-c", program, LIBRARY], env=environment, stdout=subprocess.PIPE,
                             stderr=subprocess.STDOUT, timeout=300, check=False)
    return process.returncode, process.stdout.decode()


class PreloadTest(unittest.TestCase):
    def test_hours_pass_at_once(self):
        began = time.monotonic()
        program = (
            "import asyncio, time\n"
            "print(time.time(), time.monotonic())\n"
            "time.sleep(3600)\n"
            "async def main():\n"
            "    await asyncio.gather(asyncio.sleep(7200), asyncio.sleep(3600))\n"
            "asyncio.run(main())\n"
            "print(round(time.time()), round(time.perf_counter()))\n"
        )
        self.assertEqual(run(program, True), (0, "0.0 0.0\n10800 10800\n"))
        self.assertLess(time.monotonic() - began, 3600)

    def test_queues_time_out_and_threads_are_waited_for(self):
        program = (
            "import queue, threading, time\n"
            "q = queue.Queue()\n"
            "try:\n"
            "    q.get(timeout=3600)\n"
            "except queue.Empty:\n"
            "    print(round(time.monotonic()))\n"
            "def later():\n"
            "    time.sleep(100)\n"
            "    q.put('here')\n"
            "threading.Thread(target=later).start()\n"
            "print(q.get(timeout=3600), round(time.monotonic()))\n"
        )
        self.assertEqual(run(program, True), (0, "3600\nhere 3700\n"))

    def test_a_deadlock_ends_the_program(self):
        status, said = run("import select; select.epoll().poll()", True)
        self.assertEqual(status, 70)
        self.assertIn("deadlock", said)

    def test_a_hook_from_python(self):
        program = (
            "import ctypes, os, select\n"
            "library = ctypes.CDLL(None)\n"
            "r, w = os.pipe()\n"
            "hook = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_int)(lambda why: os.write(w, b'x'))\n"
            "library.loopspec_virtual_time_set_stuck_hook(hook)\n"
            "epoll = select.epoll()\n"
            "epoll.register(r, select.EPOLLIN)\n"
            "print(len(epoll.poll()))\n"
        )
        self.assertEqual(run(program, True), (0, "1\n"))

    def test_the_library_knows_whether_it_is_in_force(self):
        program = (
            "import ctypes, sys\n"
            "library = ctypes.CDLL(sys.argv[1])\n"
            "library.loopspec_virtual_time_not_in_force.restype = ctypes.c_char_p\n"
            "print(library.loopspec_virtual_time_not_in_force())\n"
        )
        self.assertEqual(run(program, True), (0, "None\n"))
        self.assertEqual(run(program, False), (0, "b'clock_gettime'\n"))


if __name__ == "__main__":
    unittest.main()
