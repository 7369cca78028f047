"""The bounds of a run, and how reaching one ends it.

* `time`: the clock never passes it; a sleep or a jump that would ends the trace.
* `iterations`: at most so many calls of `select`; the next one ends the trace and is not recorded.
* `steps`: lines of the scenario that are executed (every pass of a loop counts).
* `memory`: bytes; asked for at every `select` and event, and a ceiling on the address space.
"""

import sys

KINDS = ("time", "iterations", "steps", "memory")

DEFAULTS = {"time": 8_000_000, "iterations": 100_000, "steps": None, "memory": None}


class LimitReached(BaseException):
    """Ends a run that cannot simply end its process; `kind` is one of KINDS."""

    def __init__(self, kind):
        super().__init__(kind)
        self.kind = kind


class Limits:
    """The four bounds; `reached` is what to call with the kind of a bound that was reached: it does not return."""

    def __init__(self, bounds, reached):
        self.time = float("inf") if bounds["time"] is None else bounds["time"]
        self.iterations = float("inf") if bounds["iterations"] is None else bounds["iterations"]
        self.steps = bounds["steps"]
        self.memory = bounds["memory"]
        self.reached = reached

    def bound_memory(self):
        """Puts a ceiling on the address space of this process, where the system can."""
        if self.memory is None:
            return
        import resource

        spare = 64 << 20  # room to tell the outcome
        resource.setrlimit(resource.RLIMIT_AS, (_address_space() + self.memory + spare,) * 2)

    def check_memory(self):
        if self.memory is not None and _resident() > self.memory:
            self.reached("memory")

    def count_steps(self, filename):
        """From here on every line of `filename` that this thread executes is a step."""
        if self.steps is None:
            return
        left = self.steps
        reached = self.reached

        def line(frame, event, argument):
            nonlocal left
            if event == "line":
                left -= 1
                if left < 0:
                    sys.settrace(None)
                    reached("steps")
            return line

        def call(frame, event, argument):
            return line if frame.f_code.co_filename == filename else None

        sys.settrace(call)


def _pages(field):
    with open("/proc/self/statm", "rb") as statm:
        return int(statm.read().split()[field]) * 4096


def _address_space():
    try:
        return _pages(0)
    except OSError:
        return 0


def _resident():
    try:
        return _pages(1)
    except OSError:
        import resource

        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
