import json
import signal
import subprocess
import sys
import unittest

from worker import Worker, close_shared, shared

tearDownModule = close_shared

GOOD = {"name": "good.py", "source": "print(1)"}


class Hello(unittest.TestCase):
    def test_a_worker_says_who_it_is(self):
        hello = shared().hello["hello"]
        self.assertEqual(hello["name"], "cpython")
        self.assertEqual(hello["version"], "{}.{}.{}".format(*sys.version_info))
        self.assertEqual(hello["quantum"], 0)
        self.assertIn("task", hello["capabilities"])
        self.assertIn("threads", hello["capabilities"])
        self.assertIn(hello["version"], hello["implementation"])


class Requests(unittest.TestCase):
    def error(self, reply, id, kind="internal"):
        self.assertEqual(set(reply), {"id", "error"}, reply)
        self.assertEqual(reply["id"], id)
        self.assertEqual(set(reply["error"]), {"kind", "message"})
        self.assertEqual(reply["error"]["kind"], kind)
        return reply["error"]["message"]

    def test_a_reply_has_the_id_of_its_request(self):
        for id in (0, 12, "twelve", "ä\ud800"):
            reply = shared().request({"id": id, "scenario": GOOD})
            self.assertEqual(reply["id"], id)
            self.assertEqual(set(reply), {"id", "trace"})
            self.assertEqual(set(reply["trace"]), {"events", "outcome", "selects"})

    def test_garbage(self):
        self.error(shared().send("garbage"), None)
        self.error(shared().send("{" * 100_000), None)
        self.error(shared().send("[" * 100_000), None)
        self.error(shared().send("\x00\x01"), None)
        self.error(shared().send("[1, 2]"), None)
        self.error(shared().send("null"), None)
        self.error(shared().send("{}"), None)
        self.error(shared().request({"id": None}), None)
        self.error(shared().request({"id": [1]}), None)
        self.error(shared().request({"scenario": GOOD}), None)
        self.assertEqual(shared().texts("print(1)"), ["1"])

    def test_bytes_that_are_no_text(self):
        worker = shared()
        worker.process.stdin.write(b'{"id": "\xff\xfe"}\n')
        worker.process.stdin.flush()
        self.error(json.loads(worker.process.stdout.readline()), None)

    def test_missing_or_wrong_fields(self):
        incomplete = ({}, {"name": "x"}, {"source": "x"}, {"name": 1, "source": "x"}, {"name": "x", "source": None})
        for scenario in (None, 5, [], *incomplete):
            request = {"id": 4} if scenario is None else {"id": 4, "scenario": scenario}
            self.assertIn("scenario", self.error(shared().request(request), 4))

    def test_unknown_options_are_named(self):
        message = self.error(shared().reply("", speed=3), 1)
        self.assertIn("`speed`", message)
        message = self.error(shared().reply("", limits={"money": 3}), 1)
        self.assertIn("`money`", message)

    def test_wrong_options(self):
        for options in ([], 5, "x"):
            self.error(shared().request({"id": 1, "scenario": GOOD, "options": options}), 1)
        self.error(shared().reply("", limits=5), 1)
        for bound in (-1, "x", True, [1]):
            self.error(shared().reply("", limits={"time": bound}), 1)
        self.error(shared().reply("", version=3.11), 1)
        self.assertIn("cannot stand for 2.7", self.error(shared().reply("", version="2.7"), 1))
        self.error(shared().reply("", clock="sundial"), 1, "unsupported")
        for choices in (3, "01", {"0": 1}, [-1], [True], [0.0]):
            self.assertIn("`choices`", self.error(shared().reply("", choices=choices), 1))
        for quantum in (-1, "1 ms", True, [1], 86_401):
            self.assertIn("`quantum`", self.error(shared().reply("", quantum=quantum), 1))

    def test_options_that_are_known(self):
        version = "{}.{}".format(*sys.version_info)
        limits = {"time": 5, "iterations": 10, "steps": 1000, "memory": None}
        single = ({"clock": "virtual"}, {"clock": "real"}, {"version": version}, {"choices": []}, {"quantum": 0.001}, {"limits": limits})
        for options in ({}, *single, {"clock": None, "limits": None, "choices": None, "quantum": None}):
            self.assertEqual(shared().texts("print(1)", **options), ["1"])

    def test_scenarios_that_do_not_compile(self):
        message = self.error(shared().reply("x = 1\nif x\n  y", name="a/b.py"), 1, "scenario")
        self.assertRegex(message, r"^a/b\.py:2:\d+: ")
        message = self.error(shared().reply("return 1"), 1, "scenario")
        self.assertIn("scenario.py:1:1: 'return' outside function", message)
        self.error(shared().reply("x = '\0'"), 1, "scenario")
        self.error(shared().reply("-" * 200_000 + "1"), 1, "scenario")

    def test_syntax_of_a_later_version(self):
        sources = {(3, 10): "match 1:\n    case 1: pass", (3, 11): "try: pass\nexcept* ValueError: pass", (3, 12): "x = {'a': 1}\nf'{x['a']}'"}
        for version, source in sources.items():
            reply = shared().reply(source)
            if sys.version_info >= version:
                self.assertIn("trace", reply)
            else:
                self.assertIn("needs Python {}.{}".format(*version), self.error(reply, 1, "not-in-version"))

    def test_a_copy_that_dies_costs_its_own_scenario_only(self):
        message = self.error(shared().reply("import os\nos._exit(3)"), 1)
        self.assertIn("exit status 3", message)
        message = self.error(shared().reply("import os, signal\nos.kill(os.getpid(), signal.SIGKILL)"), 1)
        self.assertIn("SIGKILL", message)
        message = self.error(shared().reply("import os\nfor n in range(3, 100):\n    try: os.close(n)\n    except OSError: pass"), 1)
        self.assertEqual(shared().texts("print(1)"), ["1"])

    def test_large_sources_and_traces(self):
        source = "x = '" + "ä" * 300_000 + "'\nfor n in range(3000): print(x[:1000])\nprint(len(x))"
        texts = shared().texts(source)
        self.assertEqual((len(texts), texts[-1]), (3001, "300000"))

    def test_empty_lines_are_skipped(self):
        worker = shared()
        worker.process.stdin.write(b"\n   \n")
        self.assertEqual(worker.texts("print(1)"), ["1"])


class Endings(unittest.TestCase):
    def test_a_worker_ends_with_its_input(self):
        worker = Worker()
        self.assertEqual(worker.close(), 0)

    def test_a_worker_ends_when_nobody_listens(self):
        worker = Worker(stderr=subprocess.PIPE)
        worker.process.stdout.close()
        worker.process.stdin.write(json.dumps({"id": 1, "scenario": GOOD}).encode() + b"\n")
        worker.process.stdin.flush()
        self.assertEqual(worker.process.wait(), 0)
        worker.process.stdin.close()
        self.assertEqual(worker.process.stderr.read(), b"")
        worker.process.stderr.close()

    def test_an_interrupted_worker_says_nothing(self):
        worker = Worker(stderr=subprocess.PIPE)
        worker.process.send_signal(signal.SIGINT)
        self.assertEqual(worker.process.wait(), 130)
        self.assertEqual(worker.process.stderr.read(), b"")
        for pipe in (worker.process.stdin, worker.process.stdout, worker.process.stderr):
            pipe.close()

    def test_stderr_is_let_through_on_demand_only(self):
        source = "import sys\nprint('to stderr', file=sys.stderr)\nraise ValueError('why')"
        for arguments, expected in (((), False), (("--stderr",), True)):
            worker = Worker(*arguments, stderr=subprocess.PIPE)
            worker.trace(source)
            worker.close()
            text = worker.process.stderr.read().decode()
            worker.process.stderr.close()
            self.assertEqual("to stderr" in text and "ValueError: why" in text and "line 3" in text, expected, text)
            self.assertEqual(bool(text), expected)


if __name__ == "__main__":
    unittest.main()
