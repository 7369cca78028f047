"""Threads that run one at a time, in an order that does not depend on the system.

`_thread` and `_queue` get what `locks` makes before anything imports `threading`, `queue`, `concurrent.futures` or asyncio: these modules are CPython's own,
on other primitives.  Sleeping and `select` are waits as well (`clock`, `selector`).
"""

import _queue
import _thread
import functools
import os
import sys
import time

from . import locks
from .baton import Baton
from .builtin_like import BuiltinLike

# Executors have as many threads as the machine has processors and some: every machine has so many.
PROCESSORS = 8

baton = Baton()

_NEED_THE_PRIMITIVES = ("threading", "queue")


def replace_primitives():
    """Before anything that uses threads is imported; modules that the interpreter's own start has imported are imported anew."""
    lock, rlock, simple_queue, handle = locks.make(baton)
    allocate_lock = BuiltinLike(lock, _thread.allocate_lock)
    for name, replacement in (
        ("allocate_lock", allocate_lock),
        ("allocate", allocate_lock),
        ("lock", lock),
        ("LockType", lock),
        ("RLock", rlock),
        ("_set_sentinel", _sentinel_of(lock)),
        ("start_new_thread", BuiltinLike(_start_new_thread, _thread.start_new_thread)),
        ("start_new", BuiltinLike(_start_new_thread, _thread.start_new_thread)),
        ("start_joinable_thread", _starting_joinable(handle)),
        ("_ThreadHandle", handle),
        ("_make_thread_handle", handle),
    ):
        if hasattr(_thread, name):
            setattr(_thread, name, replacement)
    _queue.SimpleQueue = simple_queue
    if hasattr(functools, "RLock"):
        functools.RLock = rlock
    for name in ("cpu_count", "process_cpu_count"):
        if hasattr(os, name):
            setattr(os, name, lambda: PROCESSORS)
    if hasattr(os, "waitpid"):
        os.waitpid = _outside(os.waitpid)
    for name in _NEED_THE_PRIMITIVES:
        sys.modules.pop(name, None)


def install(run):
    """Connects the baton with a run; the clock is in place already."""
    baton.connect(run)
    baton.on_start.append(lambda: run.limits.count_steps_of_thread())
    read_clock()


def read_clock():
    """After a clock has been put behind `time`: these modules keep the function that they have imported."""
    sys.modules["threading"]._time = time.monotonic
    sys.modules["queue"].time = time.monotonic


def _start_new_thread(function, args, kwargs=None, /):
    if not callable(function):
        raise TypeError("first arg must be callable")
    if not isinstance(args, tuple):
        raise TypeError("2nd arg must be a tuple")
    if kwargs is not None and not isinstance(kwargs, dict):
        raise TypeError("optional 3rd arg must be a dictionary")
    return baton.start(function, args, kwargs or {})


def _starting_joinable(handle_class):
    def start_joinable_thread(function, *, handle=None, daemon=True):
        if handle is None:
            handle = handle_class()
        handle.started(function)
        return handle

    return start_joinable_thread


def _sentinel_of(lock_class):
    """Up to 3.12: a lock that is released when the thread that asks for it has ended."""

    def _set_sentinel():
        sentinel = lock_class()
        baton.at_end(lambda: sentinel.locked() and sentinel.release())
        return sentinel

    return _set_sentinel


def _outside(original):
    def function(*args):
        return baton.outside(original, *args)

    return BuiltinLike(function, original)
