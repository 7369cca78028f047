"""Who interrupts the program interrupts its subjects, even one that hangs."""

import os
import signal
import subprocess
import sys
import unittest

from command_line import SUBJECTS, CommandLineTest

HANGS = f"""\
import os, sys, time
sys.path.insert(0, {str(SUBJECTS)!r})
from honest import serve

def hang(request):
    os.open(sys.argv[1], os.O_WRONLY)  # open for as long as this process lives
    while True:
        time.sleep(3600)

serve(hang)
"""


class SignalsTest(CommandLineTest):
    def test_a_hanging_subject_does_not_stay_behind(self):
        for number in (signal.SIGINT, signal.SIGTERM):
            with self.subTest(number):
                fifo = self.folder / f"fifo{number}"
                os.mkfifo(fifo)
                self.write("hangs.py", HANGS)
                self.write("bad.py", "print(1)")
                command = [self.binary, "run", "--timeout", "600", "--on", f"exec:{sys.executable} hangs.py {fifo}", "bad.py"]
                with subprocess.Popen(command, cwd=self.folder, stdout=subprocess.DEVNULL) as program:
                    with open(fifo, "rb") as end:  # the subject has opened it, so it hangs now
                        program.send_signal(number)
                        self.assertEqual(end.read(), b"")  # at the end: the subject is gone
                self.assertEqual(program.returncode, -number)


if __name__ == "__main__":
    unittest.main()
