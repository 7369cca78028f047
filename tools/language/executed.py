"""Which lines of a scenario are executed, and which of CPython's C functions it calls from where.

A scenario runs in a copy of this process, with the oracle's clock and selector.
"""

import json
import os
import pathlib
import sys
import threading

from loopspec_oracle import preparation

preparation.prepare()  # before anything imports asyncio

from loopspec_oracle.limits import DEFAULTS  # noqa: E402
from loopspec_oracle.run import Run  # noqa: E402


class Watch:
    """Collects while it is installed: `lines`, and `calls` {qualified name: first line}."""

    def __init__(self, file):
        self.file = file
        self.lines = set()
        self.calls = {}

    def install(self):
        threading.settrace(self._call)
        threading.setprofile(self._profile)
        sys.settrace(self._call)
        sys.setprofile(self._profile)

    def _call(self, frame, event, argument):
        return self._line if frame.f_code.co_filename == self.file else None

    def _line(self, frame, event, argument):
        self.lines.add(frame.f_lineno)
        return self._line

    def _profile(self, frame, event, argument):
        if event == "c_call" and frame.f_code.co_filename == self.file:
            self.calls.setdefault(_name_of(argument), frame.f_lineno)


def _name_of(function):
    """The qualified name by the class that defines it: bound to an instance it bears that of the instance's class."""
    bound_to = getattr(function, "__self__", None)
    for owner in (*(bound_to.__mro__ if isinstance(bound_to, type) else ()), *type(bound_to).__mro__):
        if function.__name__ in vars(owner):
            return f"{owner.__qualname__}.{function.__name__}"
    return function.__qualname__


def _run(path, report):
    """In the copy: what was executed, as JSON, to the descriptor `report`; it does not return."""
    watch = Watch("scenario.py")

    def finish(*_):
        sys.settrace(None)
        sys.setprofile(None)
        with open(report, "w") as out:
            json.dump({"lines": sorted(watch.lines), "calls": watch.calls}, out)
        os._exit(0)

    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    run = Run(finish=finish)
    run.install()
    run.start()
    watch.install()
    try:
        run.execute(path.read_text(encoding="utf-8"), watch.file, DEFAULTS)
    except BaseException:
        pass  # what was executed until then counts
    finish()


def executed(path):
    """({line...}, {qualified name: line}) of the program in `path`."""
    read, write = os.pipe()
    copy = os.fork()
    if copy == 0:
        try:
            os.close(read)
            _run(path, write)
        finally:
            os._exit(1)
    os.close(write)
    with open(read) as report:
        text = report.read()
    os.waitpid(copy, 0)
    if not text:
        return set(), {}
    told = json.loads(text)
    return set(told["lines"]), told["calls"]


def main():
    """Reads names of files from stdin and writes a JSON line for each: so any interpreter can be asked."""
    for name in sys.stdin.read().splitlines():
        lines, calls = executed(pathlib.Path(name))
        print(json.dumps({"file": name, "lines": sorted(lines), "calls": calls}), flush=True)


if __name__ == "__main__":
    main()
