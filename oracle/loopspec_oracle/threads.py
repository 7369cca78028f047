"""Real threads beside the virtual clock, as far as this version goes.

Threads are not pinned yet: a scenario that uses an executor or threads runs, but the order of what its threads do is the
system's.  What is promised is that the clock does not jump while a thread is at work, and that nothing waits for ever: after
PATIENCE real seconds without news from a busy thread the loop goes on as if there were none.
"""

import threading
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures import _base as futures_base
from concurrent.futures import thread as futures_thread

from . import clock

PATIENCE = 2.0
_SLICE = 0.02

_submitted = []


def install():
    """Lets executors tell which of their jobs are under way, and gives what waits on threads the real time."""
    futures_base.time = clock.real_time
    original = ThreadPoolExecutor.submit

    def submit(self, fn, /, *args, **kwargs):
        future = original(self, fn, *args, **kwargs)
        _submitted.append(future)
        return future

    ThreadPoolExecutor.submit = submit


def any_busy():
    """True while a job of an executor, or a thread that the program started itself, has not ended."""
    if len(threading._active) <= 1 and not _submitted:
        return False
    _submitted[:] = [future for future in _submitted if not future.done()]
    if _submitted:
        return True
    workers = futures_thread._threads_queues
    return any(thread is not threading.main_thread() and thread not in workers for thread in threading.enumerate())


def wait_for_ready(selector):
    """Waits in real time until a descriptor is ready, the threads are idle, or patience ends; what is ready then."""
    deadline = clock.real_time.monotonic() + PATIENCE
    while any_busy() and clock.real_time.monotonic() < deadline:
        ready = selector.select(_SLICE)
        if ready:
            return ready
    return selector.select(0)
