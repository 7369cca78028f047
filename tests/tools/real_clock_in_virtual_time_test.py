"""`--clock real` in processes for which the kernel's clock is virtual: whoever waits on the real clock waits for nothing."""

import unittest

from command_line import BINARY, SOURCE, CommandLineTest


class KernelInVirtualTime(CommandLineTest):
    def setUp(self):
        super().setUp()
        self.environment = {**self.one_python, "LD_PRELOAD": str(BINARY.parent / "libloopspec_virtual_time_preload.so")}

    def test_the_reference_on_the_whole_corpus(self):
        ended = self.loopspec("check", "reference", "--against", "cpython", "--clock", "real", "--real-limit", "86400", "--json",
                              SOURCE / "conformance" / "scenarios", env=self.environment)
        self.assertEqual(ended.status, 0, ended.out[-2000:] + ended.err)
        *lines, last = ended.lines()
        others = {line["scenario"].rpartition("/")[2] for line in lines if line["verdict"] not in ("pass", "not-in-version")}
        self.assertEqual(others, {"select_capped_at_a_day.py"})
        self.assertGreater(last["counts"]["pass"], 250)
        late = [line["lateness"][side] for line in lines if "lateness" in line for side in ("against", "subject")]
        self.assertLess(max(times["max"] for times in late if times), 0.01)

    def test_a_wait_without_end_is_a_deadlock(self):
        self.write("stuck.py", "import asyncio\nasync def main():\n    print(1)\n    await asyncio.Event().wait()\nasyncio.run(main())\n")
        ended = self.loopspec("compare", "cpython", "reference", "stuck.py", "--clock", "real", "--json", env=self.environment)
        self.assertEqual((ended.lines()[0]["verdict"], ended.status), ("pass", 0))
        for subject in ("cpython", "reference"):
            trace = self.loopspec("run", "--on", subject, "--clock", "real", "--json", "stuck.py").lines()[0]["trace"]
            self.assertEqual(trace["outcome"], {"deadlock": True})


if __name__ == "__main__":
    unittest.main()
