"""The virtual selector: decorates a real one, so that waiting moves the clock and costs nothing.

A call first looks at the descriptors with time-out 0.  When none is ready other threads run, or the clock jumps to the end of the wait, or, if it is the real one, the
wait takes place; a wait without end that nothing can end raises RuntimeError("deadlock").
"""

import selectors
from asyncio import selector_events

from . import choices, threads


class VirtualSelector(selectors.BaseSelector):
    """`run` offers recorder, clock, choices and `deadlock()`, the exception for a wait without end."""

    def __init__(self, real, run):
        self._real = real
        self._run = run

    def select(self, timeout=None):
        run = self._run
        run.recorder.select(timeout)
        if timeout is not None and timeout != timeout:
            return self._real.select(timeout)  # not a number: raises what CPython raises
        if threads.baton.alone():
            return self._select_alone(timeout)
        found = []

        def ready():
            found[:] = self._real.select(0)
            return bool(found)

        deadline = None if timeout is None else run.clock.after(max(timeout, 0))
        return self._arranged(found) if threads.baton.wait(ready, deadline, selects=True) else []

    def _select_alone(self, timeout):
        ready = self._real.select(0)
        if ready or (timeout is not None and timeout <= 0):
            return self._arranged(ready)
        if timeout is None:
            raise self._run.deadlock()
        return self._arranged(self._run.clock.wait(self._real, timeout))

    def _arranged(self, ready):
        """In the order that was chosen, if somebody asks about choices."""
        choices_of_run = self._run.choices
        return choices_of_run.arrange(choices.READY_DESCRIPTORS, ready) if choices_of_run.asked else ready

    def register(self, fileobj, events, data=None):
        return self._real.register(fileobj, events, data)

    def unregister(self, fileobj):
        return self._real.unregister(fileobj)

    def modify(self, fileobj, events, data=None):
        return self._real.modify(fileobj, events, data)

    def close(self):
        self._real.close()

    def get_key(self, fileobj):
        return self._real.get_key(fileobj)

    def get_map(self):
        return self._real.get_map()

    def fileno(self):
        return self._real.fileno()


VirtualSelector.__name__ = "EpollSelector"  # asyncio logs it: Linux's, wherever this runs


def install(run):
    """Every selector event loop that is made from here on waits on a virtual selector."""
    loop_class = selector_events.BaseSelectorEventLoop
    original = loop_class.__init__

    def __init__(self, selector=None):
        if selector is None:
            selector = selectors.DefaultSelector()
        original(self, VirtualSelector(selector, run))

    loop_class.__init__ = __init__
