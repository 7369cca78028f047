"""CPython's side of ./tools/bench --language: runs the programs that come as lines of JSON, and answers with the CPU time that each took.

{"name", "source", "repeat", "compile"} -> {"ns": of one run, "output": [lines]} or {"error"}. Without "compile" only the run of the compiled program counts.
The clock of the loops is virtual and they make no system call, as on the other side; garbage is not looked for on either.
"""

import asyncio
import gc
import io
import json
import selectors
import sys
import time


class VirtualTime(selectors.BaseSelector):
    """Nothing ever becomes ready, and waiting moves the clock."""

    def __init__(self):
        self.now, self.keys = 0.0, {}

    def register(self, fileobj, events, data=None):
        self.keys[fileobj] = selectors.SelectorKey(fileobj, fileobj, events, data)
        return self.keys[fileobj]

    def unregister(self, fileobj):
        return self.keys.pop(fileobj)

    def get_map(self):
        return self.keys

    def select(self, timeout=None):
        if timeout is None:
            raise RuntimeError("deadlock")
        self.now += max(timeout, 0)
        return []


class Loop(asyncio.SelectorEventLoop):
    def __init__(self):
        self.virtual = VirtualTime()
        super().__init__(self.virtual)

    def time(self):
        return self.virtual.now


def timed(name, source, repeat, with_compiling):
    """(ns of one run, what the last one printed)"""
    code = compile(source, name, "exec")
    shown = sys.stdout
    try:
        start = time.process_time_ns()
        for _ in range(repeat):
            sys.stdout = io.StringIO()
            if with_compiling:
                code = compile(source, name, "exec")
            exec(code, {"__name__": "__main__"})
        spent = time.process_time_ns() - start
        return spent / repeat, sys.stdout.getvalue().splitlines()
    finally:
        sys.stdout = shown


def answer(request):
    try:
        ns, output = timed(request["name"], request["source"], request["repeat"], request["compile"])
    except Exception as error:  # noqa: BLE001  # whatever the program raises is the answer
        return {"error": f"{type(error).__name__}: {error}"}
    return {"ns": ns, "output": output}


def main():
    asyncio.events.new_event_loop = Loop  # what asyncio.run calls
    gc.disable()
    for line in sys.stdin:
        print(json.dumps(answer(json.loads(line))), flush=True)


if __name__ == "__main__":
    main()
