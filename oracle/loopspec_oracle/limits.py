"""The bounds of a run, and how reaching one ends it.

* `time`: the clock never passes it; a sleep or a jump that would ends the trace.
* `iterations`: at most so many calls of `select`; the next one ends the trace and is not recorded.
* `steps`: bytecode instructions of the scenario's own code.  Counting them makes it several times slower.
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
    """The four bounds; `end` is what to call with the kind of a bound that was reached: it does not return."""

    def __init__(self, end):
        self._end = end
        self.kind = None
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

    def reached(self, kind):
        """Ends the run.  The first bound counts."""
        self.kind = self.kind or kind
        self._end(self.kind)

    def insist(self):
        """Ends the run again if the program goes on after a bound was reached."""
        if self.kind is not None:
            self._end(self.kind)

    def check_memory(self):
        if self.memory is not None and _resident() - self._memory_at_start > self.memory:
            self.reached("memory")

    def count_steps(self, code):
        """From here on every instruction that is executed in a module's code, or in code within it, is a step."""
        if self.steps is None:
            return
        left = self.steps

        def step():
            nonlocal left
            left -= 1
            if left < 0:
                stop_counting()
                self.reached("steps")

        self.count_steps_of_thread = lambda: _in_new_thread(code, step)
        _on_every_instruction(code, step)

    def count_steps_of_thread(self):
        """To be called in every thread that is started: its instructions are steps as well."""


def _trace(code, step):
    """Through sys.settrace, before 3.12."""

    def instruction(frame, event, argument):
        if event == "opcode":
            step()
        return instruction

    def call(frame, event, argument):
        if frame.f_code.co_filename != code.co_filename:
            return None
        frame.f_trace_opcodes = True
        frame.f_trace_lines = False
        return instruction

    sys.settrace(call)


_TOOL = 5  # the last identifier of sys.monitoring that is nobody's


def _monitor(code, step):
    """Through sys.monitoring, from 3.12 on."""
    monitoring = sys.monitoring
    monitoring.use_tool_id(_TOOL, "loopspec")
    monitoring.register_callback(_TOOL, monitoring.events.INSTRUCTION, lambda code, offset: step())
    pending = [code]
    while pending:
        code = pending.pop()
        monitoring.set_local_events(_TOOL, code, monitoring.events.INSTRUCTION)
        pending += [constant for constant in code.co_consts if isinstance(constant, type(code))]


if hasattr(sys, "monitoring"):
    _on_every_instruction = _monitor

    def _in_new_thread(code, step):
        """sys.monitoring watches all threads."""

    def stop_counting():
        if sys.monitoring.get_tool(_TOOL) is not None:
            sys.monitoring.register_callback(_TOOL, sys.monitoring.events.INSTRUCTION, None)
            sys.monitoring.free_tool_id(_TOOL)

else:
    _on_every_instruction = _in_new_thread = _trace

    def stop_counting():
        sys.settrace(None)


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
