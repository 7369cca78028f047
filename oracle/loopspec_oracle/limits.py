"""The bounds of a run, and how reaching one ends it.

* `time`: the clock never passes it; a sleep or a jump that would ends the trace.
* `iterations`: at most so many calls of `select`; the next one ends the trace and is not recorded.
* `steps`: lines of the scenario that are executed (every pass of a loop counts).
* `memory`: bytes that the scenario adds to the process; looked at with every `select` and event, and a ceiling on the
  address space turns what happens between them into a MemoryError.
"""

import sys

KINDS = ("time", "iterations", "steps", "memory")

DEFAULTS = {"time": 8_000_000, "iterations": 100_000, "steps": None, "memory": None}


_SPARE_MEMORY = 64 << 20  # room to tell the outcome


class LimitReached(BaseException):
    """Ends a run that cannot simply end its process; `kind` is one of KINDS."""

    def __init__(self, kind):
        super().__init__(kind)
        self.kind = kind


class Limits:
    """The four bounds; `reached` is what to call with the kind of a bound that was reached: it does not return."""

    def __init__(self, reached):
        self.reached = reached
        self.time = self.iterations = float("inf")
        self.steps = self.memory = None
        self._memory_at_start = 0

    def set(self, bounds):
        """Sets the bounds of KINDS, None meaning none; a bound of the memory also puts a ceiling on the address space."""
        self.time = float("inf") if bounds["time"] is None else bounds["time"]
        self.iterations = float("inf") if bounds["iterations"] is None else bounds["iterations"]
        self.steps = bounds["steps"]
        self.memory = bounds["memory"]
        if self.memory is not None:
            import resource

            self._memory_at_start = _resident()
            resource.setrlimit(resource.RLIMIT_AS, (_address_space() + int(self.memory) + _SPARE_MEMORY,) * 2)

    def check_memory(self):
        if self.memory is not None and _resident() - self._memory_at_start > self.memory:
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
