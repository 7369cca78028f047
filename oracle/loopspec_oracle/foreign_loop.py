"""An event loop that is not asyncio's, such as uvloop's, in the place of asyncio's own.

Nothing of it can be replaced from Python: it asks the kernel for the time and waits in the kernel.  So the whole process has virtual time,
by the library that was preloaded, and its clock is the only one: `time` and `datetime` stay as they are.  Such a loop has no `select` that
could be counted: the trace has neither iterations nor time-outs.
"""

import asyncio
import ctypes
import importlib
import os
import sys

_LIMIT = 1  # why the library calls the hook; otherwise it is a deadlock
_LONGEST = (1 << 63) - 1


class ForeignLoopError(Exception):
    """There is no such loop, or no virtual time for it."""


def load(name):
    """The factory with that name, "module.function"."""
    module, _, attribute = name.rpartition(".")
    try:
        return getattr(importlib.import_module(module), attribute)
    except Exception as error:
        raise ForeignLoopError(f"there is no event loop factory {name}: {type(error).__name__}: {error}") from None


class VirtualTime:
    """The preloaded library."""

    _Hook = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_int)

    def __init__(self):
        library = ctypes.CDLL(None)
        try:
            not_in_force = library.loopspec_virtual_time_not_in_force
        except AttributeError:
            raise ForeignLoopError("virtual time was not preloaded: LD_PRELOAD must name loopspec's library for it") from None
        not_in_force.restype = ctypes.c_char_p
        name = not_in_force()
        if name is not None:
            raise ForeignLoopError(f"virtual time is not in force: {name.decode()} is the C library's own")
        library.loopspec_virtual_time_set_limit.argtypes = [ctypes.c_int64]
        self._library = library
        self._hook = None
        os.environ.pop("LD_PRELOAD", None)  # what a scenario starts lives in real time

    def restart(self, real_time=False):
        """The clock begins at 0; in `real_time` it goes by itself from there."""
        if real_time:
            self._library.loopspec_virtual_time_restart_in_real_time()
        else:
            self._library.loopspec_virtual_time_restart()

    def set_limit(self, seconds):
        self._library.loopspec_virtual_time_set_limit(int(min(seconds * 1e9, _LONGEST)))

    def when_stuck(self, function):
        """function(why) is called in a wait that nothing can end; it says whether it made something ready."""
        self._hook = self._Hook(lambda why: int(function(why)))
        self._library.loopspec_virtual_time_set_stuck_hook(self._hook)


class ForeignLoop:
    """One kind of loop, for one run; `name` and version of what makes it."""

    QUANTUM = 0.001  # all known ones count milliseconds

    def __init__(self, factory, virtual_time):
        module = sys.modules[factory.__module__]
        self.name = f"{module.__name__} {getattr(module, '__version__', '')}".strip()
        self._factory = factory
        self._time = virtual_time
        self._run = None
        self._running = None
        self._stuck = False

    def install(self, run):
        """Puts the loop in the place of asyncio's."""
        self._run = run
        self._time.restart()
        self._time.when_stuck(self._end_wait)
        made = self._factory()
        loop_class = self._with_deadlock(type(made))
        made.close()
        for module in (asyncio, asyncio.unix_events):
            for name in ("SelectorEventLoop", "EventLoop"):
                if hasattr(module, name):
                    setattr(module, name, loop_class)
        asyncio.DefaultEventLoopPolicy._loop_factory = loop_class

    def start(self, bounds, real_time):
        """Before the program: its clock begins at 0."""
        self._time.restart(real_time)
        self._time.when_stuck(self._end_wait)
        self._time.set_limit(bounds["time"] if bounds["time"] is not None else float("inf"))

    def _with_deadlock(self, original):
        foreign = self

        def run_forever(self):
            outer, foreign._running = foreign._running, self
            try:
                original.run_forever(self)
            finally:
                foreign._running = outer
            if foreign._stuck:
                foreign._stuck = False
                raise foreign._run.deadlock()

        names = {"run_forever": run_forever, "__module__": original.__module__, "__qualname__": original.__qualname__}
        return type(original.__name__, (original,), names)

    def _end_wait(self, why):
        if why == _LIMIT:
            self._run.limits.reached("time")
            return False
        if self._running is None:
            return False
        self._stuck = True
        self._running.call_soon_threadsafe(self._running.stop)
        return True

