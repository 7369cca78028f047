"""Runs one scenario in this process and says what it did.

Nothing here knows of processes: what replaces CPython's own clock, selector and output is installed in the process that calls
`run_scenario`, so that process should end afterwards, or be one whose leaks do not matter.
"""

import builtins
import gc
import linecache
import sys
import traceback
import types
import warnings

from . import choices, clock, output, quantum, selector, threads
from .limits import LimitReached, Limits, stop_counting
from .lowering import TOO_DEEP, syntax_problem
from .recorder import Recorder
from .recursion import hide_frames_below
from .set_displays import compile_with_ordered_sets


class ScenarioError(Exception):
    """The scenario cannot be run at all; `kind` is that of the protocol."""

    def __init__(self, kind, message):
        super().__init__(message)
        self.kind = kind


class Run:
    """One run: its clock, recorder and outcome.  To be installed, started and executed, once each, in this order.

    `foreign`, if given, is the loop in the place of asyncio's.  `finish(trace)`, if given, ends the process when a limit is reached; otherwise LimitReached passes through the program.
    """

    def __init__(self, finish=None, show_traceback=False, foreign=None):
        self.limits = Limits(self._limit_reached)
        self.clock = clock.VirtualClock(self.limits)
        self.recorder = Recorder(self.clock, self.limits)
        self.output = output.Output(self.recorder.event)
        self.choices = choices.Choices(self.recorder)
        self._foreign = foreign
        self._finish = finish
        self._show_traceback = show_traceback
        self._deadlock_text = "".join(("dead", "lock"))  # a string object of its own
        self._deadlocks = []

    def deadlock(self):
        """A new exception for a wait without end.

        It is known again by its address and its text, so that nothing here keeps it, and what its frames hold, alive.
        """
        error = RuntimeError(self._deadlock_text)
        self._deadlocks.append(id(error))
        return error

    def _is_deadlock(self, error):
        known = id(error) in self._deadlocks and type(error) is RuntimeError and len(error.args) == 1
        return known and error.args[0] is self._deadlock_text

    def trace(self, outcome):
        trace = {"events": self.recorder.events, "outcome": outcome, "selects": self.recorder.selects}
        if self._foreign is not None:
            trace["selects"] = None
        if self.choices.asked:
            trace["choices"] = self.choices.taken
        return trace

    def _limit_reached(self, kind):
        self.recorder.close()
        if self._finish is not None:
            self._finish(self.trace({"limit": kind}))
        raise LimitReached(kind)

    def install(self):
        """Puts the virtual clock, the virtual selector and the recorded output in the place of CPython's own."""
        if self._foreign is not None:
            self.recorder.iteration = None
            self._foreign.install(self)
        else:
            clock.install(self.clock, threads.baton.sleep)
            threads.install(self)
            selector.install(self)
        output.install(self.output)

    def start(self):
        """What happened before does not count."""
        self.recorder.start()

    def execute(self, source, name, bounds, indices=None, grain=0, real_time=False):
        """Runs the program as `python3 name` would, up to the end of its module; returns the trace.

        `indices` are the choices asked for, `grain` is the quantum of the clock in seconds; in `real_time` waits take their time.
        Raises ScenarioError when the source does not compile, or when there are no such choices.
        """
        self._install_options(indices, grain, real_time)
        code = _compiled(source, name)
        main = _main_module(name)
        _show_source_in_tracebacks(source, name)
        self.limits.set(bounds)
        if self._foreign is not None:
            self._foreign.start(bounds, real_time)
        gc.disable()
        hide_frames_below()
        raised = None
        if real_time and self._foreign is None:
            self.clock = clock.RealClock(self.limits, clock.real_time.monotonic_ns, clock.real_time.sleep)
            clock.install(self.clock, threads.baton.sleep)
            threads.read_clock()
        try:
            self.limits.count_steps(code)
            exec(code, main.__dict__)
        except BaseException as error:
            raised = error
        stop_counting()
        if self.choices.problem is not None:
            raise ScenarioError("internal", self.choices.problem)
        if self.limits.kind is None:
            self.output.end_line()
        self.recorder.close()
        if raised is not None and self._show_traceback:
            traceback.print_exception(type(raised), raised, raised.__traceback__.tb_next)
        return self.trace(self._outcome(raised))

    def _install_options(self, indices, grain, real_time):
        """What only some runs need, so that the others are not burdened with it.

        A foreign loop has the grain that it has, and takes the choices that it takes.
        """
        if self._foreign is not None:
            if indices:
                raise ScenarioError("unsupported", "an event loop that is not asyncio's takes its own choices")
            return
        if real_time and grain:
            raise ScenarioError("unsupported", "a real clock has the grain that it has")
        if indices is not None:
            self.choices.indices = indices
            choices.install(self.choices)
        if grain:
            self.clock.quantum = quantum.Quantum(grain)
            quantum.install(self.clock.quantum)

    def _outcome(self, raised):
        if self.limits.kind is not None:
            return {"limit": self.limits.kind}
        if raised is None:
            return {"ok": True}
        if self._is_deadlock(raised):
            return {"deadlock": True}
        if self.limits.memory is not None and isinstance(raised, MemoryError):
            return {"limit": "memory"}
        return {"raised": type(raised).__name__, "message": _message(raised)}


def _compiled(source, name):
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return compile_with_ordered_sets(source, name)
    except SyntaxError as error:
        problem = syntax_problem(error, source, name)
        raise ScenarioError(problem.kind, str(problem)) from None
    except ValueError as error:
        raise ScenarioError("scenario", f"{name}:1:1: {error}") from None
    except (RecursionError, MemoryError):
        raise ScenarioError("scenario", f"{name}:1:1: {TOO_DEEP}") from None


def _main_module(name):
    main = types.ModuleType("__main__")
    main.__dict__.update(__builtins__=builtins, __file__=name, __cached__=None)
    if sys.version_info < (3, 14):
        main.__annotations__ = {}
    sys.modules["__main__"] = main
    sys.argv = [name]
    return main


def _show_source_in_tracebacks(source, name):
    lines = source.splitlines(True)
    linecache.cache[name] = (len(source), None, lines, name)


def _message(error):
    try:
        return str(error)
    except BaseException:
        return "<exception str() failed>"
