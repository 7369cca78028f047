"""What `_thread` and `_queue` are written for in C, on the baton: locks, re-entrant locks, queues without bounds, handles of threads.

Waiting for one of them is a wait of the baton.  Whoever's turn it is takes what is free; nothing is handed over, so a thread that does not
have to wait may overtake one that does.
"""

import _queue
import _thread
from collections import deque

_real_lock = _thread.allocate_lock
_real_rlock = _thread.RLock
_real_queue = _queue.SimpleQueue


def _refused(real, *args, **kwargs):
    """Raises what CPython raises for such arguments, if it does."""
    lock = real()
    lock.acquire(*args, **kwargs)
    lock.release()


def _bound(blocking=True, timeout=-1):
    """(whether to wait at all, for how long: None stands for ever) of arguments that were found to be in order."""
    if not blocking or timeout == 0:
        return False, None
    return True, None if timeout < 0 else timeout


def make(baton):
    """The replacements by name: Lock, RLock, SimpleQueue, ThreadHandle; all of them classes."""

    class lock:
        __slots__ = ("_locked", "__weakref__")
        __module__ = "_thread"

        def __init__(self):
            self._locked = False

        def acquire(self, *args, **kwargs):
            blocks, timeout = True, None
            if args or kwargs:
                _refused(_real_lock, *args, **kwargs)
                blocks, timeout = _bound(*args, **kwargs)
            if self._locked and not (blocks and baton.wait(self._is_free, baton.deadline(timeout))):
                return False
            self._locked = True
            return True

        def release(self):
            if not self._locked:
                raise RuntimeError("release unlocked lock")
            self._locked = False

        def _is_free(self):
            return not self._locked

        def locked(self):
            return self._locked

        def __enter__(self):
            return self.acquire()

        def __exit__(self, *raised):
            self.release()

        def _at_fork_reinit(self):
            self._locked = False

        def __reduce__(self):
            raise TypeError("cannot pickle '_thread.lock' object")

        def __repr__(self):
            return f"<{'locked' if self._locked else 'unlocked'} _thread.lock object at {id(self):#x}>"

        acquire_lock, release_lock, locked_lock = acquire, release, locked

    class RLock:
        __slots__ = ("_owner", "_count", "__weakref__")
        __module__ = "_thread"

        def __init__(self):
            self._owner = 0
            self._count = 0

        def acquire(self, *args, **kwargs):
            blocks, timeout = True, None
            if args or kwargs:
                _refused(_real_rlock, *args, **kwargs)
                blocks, timeout = _bound(*args, **kwargs)
            me = _thread.get_ident()
            if self._count and self._owner != me:
                if not (blocks and baton.wait(self._is_free, baton.deadline(timeout))):
                    return False
            self._owner = me
            self._count += 1
            return True

        def release(self):
            if not self._is_owned():
                raise RuntimeError("cannot release un-acquired lock")
            self._count -= 1

        def _is_free(self):
            return not self._count

        def _is_owned(self):
            return self._count > 0 and self._owner == _thread.get_ident()

        def _recursion_count(self):
            return self._count if self._is_owned() else 0

        def _release_save(self):
            if not self._count:
                raise RuntimeError("cannot release un-acquired lock")
            saved = self._count, self._owner
            self._count = 0
            return saved

        def _acquire_restore(self, saved):
            if self._count:
                baton.wait(self._is_free)
            self._count, self._owner = saved

        def __enter__(self):
            return self.acquire()

        def __exit__(self, *raised):
            self.release()

        def _at_fork_reinit(self):
            self._owner = self._count = 0

        def __reduce__(self):
            raise TypeError("cannot pickle '_thread.RLock' object")

        def __repr__(self):
            status = "locked" if self._count else "unlocked"
            owner = self._owner if self._count else 0
            return f"<{status} _thread.RLock object owner={owner} count={self._count} at {id(self):#x}>"

    class SimpleQueue:
        __slots__ = ("_items", "__weakref__")
        __module__ = "_queue"

        def __init__(self):
            self._items = deque()

        def put(self, item, block=True, timeout=None):
            self._items.append(item)

        def put_nowait(self, item):
            self._items.append(item)

        def get(self, block=True, timeout=None):
            if block and timeout is not None:
                _refused(lambda: _FullQueue(), block, timeout)
            if not self._items:
                waits = block and (timeout is None or timeout > 0)
                if not (waits and baton.wait(self._has_some, baton.deadline(timeout))):
                    raise _queue.Empty
            return self._items.popleft()

        def get_nowait(self):
            return self.get(False)

        def _has_some(self):
            return bool(self._items)

        def empty(self):
            return not self._items

        def qsize(self):
            return len(self._items)

        __class_getitem__ = classmethod(type(list[int]))

    class ThreadHandle:
        """From 3.13 on: what is known of a thread by whoever started it."""

        __module__ = "_thread"

        def __init__(self, ident=0):
            self.ident = ident
            self._begun = bool(ident)
            self._done = False

        def is_done(self):
            return self._done

        def _set_done(self):
            self._done = True

        def join(self, timeout=None):
            if not self._begun:
                raise RuntimeError("thread not started")
            if not self._done and self.ident == _thread.get_ident():
                raise RuntimeError("Cannot join current thread")
            if not self._done and (timeout is None or timeout != 0):
                forever = timeout is None or timeout < 0
                baton.wait(self.is_done, None if forever else baton.deadline(timeout))

        def started(self, function, args=()):
            if self._begun:
                raise RuntimeError("thread already started")
            self._begun = True

            def life():
                self.ident = _thread.get_ident()
                baton.at_end(self._set_done)
                function(*args)

            try:
                self.ident = baton.start(life)
            except BaseException:
                self._begun = False
                raise

    if hasattr(_real_rlock, "locked"):
        RLock.locked = lambda self: self._count > 0
    for replacement in (lock, RLock, SimpleQueue):
        replacement.__qualname__ = replacement.__name__
    ThreadHandle.__name__ = ThreadHandle.__qualname__ = "_ThreadHandle"
    return lock, RLock, SimpleQueue, ThreadHandle


class _FullQueue:
    """A real queue that has an item, asked as a lock is asked."""

    def __init__(self):
        self._queue = _real_queue()
        self._queue.put(None)

    def acquire(self, *args):
        self._queue.get(*args)

    def release(self):
        pass
