"""A worker under test, spoken to as its callers do."""

import json
import subprocess
import sys
import textwrap


NATIVE = (sys.executable, "-m", "loopspec_oracle")


class Worker:
    """`python3 -m loopspec_oracle serve` of the interpreter that runs the tests, or of another `program`."""

    def __init__(self, *arguments, command=("serve",), program=NATIVE, **popen):
        line = [*program, *command, *arguments]
        self.process = subprocess.Popen(line, stdin=subprocess.PIPE, stdout=subprocess.PIPE, **popen)
        self.hello = json.loads(self.process.stdout.readline()) if "serve" in command else None

    def send(self, line):
        """One line out, one object back."""
        self.process.stdin.write(line.encode("utf-8") + b"\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())

    def request(self, request):
        return self.send(json.dumps(request))

    def reply(self, source, name="scenario.py", **options):
        scenario = {"name": name, "source": textwrap.dedent(source)}
        return self.request({"id": 1, "scenario": scenario, "options": options})

    def trace(self, source, **options):
        reply = self.reply(source, **options)
        if "trace" not in reply:
            raise AssertionError(f"no trace but {reply}")
        return reply["trace"]

    def texts(self, source, **options):
        return [event["text"] for event in self.trace(source, **options)["events"]]

    def close(self):
        """Ends the worker by ending its input; its exit status."""
        self.process.stdin.close()
        status = self.process.wait()
        self.process.stdout.close()
        return status


_shared = []


def shared():
    """One worker for all tests that do not need one of their own."""
    if not _shared:
        _shared.append(Worker())
    return _shared[0]


def close_shared():
    while _shared:
        _shared.pop().close()
