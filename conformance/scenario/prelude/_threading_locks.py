# threading: conditions, and what is built of them.
import _native
from _collections_deque import deque
from time import monotonic

Lock = _native.Lock
_gradual = _native.version_info >= (3, 12)


def RLock(*args, **kwargs):
    return _native.RLock(*args, **kwargs)


class Condition:
    __module__ = "threading"

    def __init__(self, lock=None):
        self._lock = lock = _native.RLock() if lock is None else lock
        self.acquire = lock.acquire
        self.release = lock.release
        for name in ("_release_save", "_acquire_restore", "_is_owned"):
            if hasattr(lock, name):
                setattr(self, name, getattr(lock, name))
        self._waiters = deque()

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def __repr__(self):
        return "<Condition(%s, %d)>" % (self._lock, len(self._waiters))

    def _release_save(self):
        self._lock.release()

    def _acquire_restore(self, state):
        self._lock.acquire()

    def _is_owned(self):
        # A plain lock does not know whose it is: held by anybody will do.
        if self._lock.acquire(False):
            self._lock.release()
            return False
        return True

    def wait(self, timeout=None):
        if not self._is_owned():
            raise RuntimeError("cannot wait on un-acquired lock")
        # Every wait has a lock of its own, which the waker releases.
        mine = Lock()
        mine.acquire()
        self._waiters.append(mine)
        state = self._release_save()
        woken = False
        try:
            if timeout is None:
                woken = mine.acquire()
            elif timeout > 0:
                woken = mine.acquire(True, timeout)
            else:
                woken = mine.acquire(False)
            return woken
        finally:
            self._acquire_restore(state)
            if not woken:
                self._forget(mine)

    def _forget(self, waiter):
        try:
            self._waiters.remove(waiter)
        except ValueError:
            pass

    def wait_for(self, predicate, timeout=None):
        end = None
        left = timeout
        result = predicate()
        while not result:
            if left is not None:
                if end is None:
                    end = monotonic() + left
                else:
                    left = end - monotonic()
                    if left <= 0:
                        break
            self.wait(left)
            result = predicate()
        return result

    def notify(self, n=1):
        if not self._is_owned():
            raise RuntimeError("cannot notify on un-acquired lock")
        if _gradual:
            self._wake_gradually(n)
            return
        for waiter in list(self._waiters)[:n]:
            waiter.release()
            self._forget(waiter)

    def _wake_gradually(self, n):
        while self._waiters and n > 0:
            waiter = self._waiters[0]
            try:
                waiter.release()
            except RuntimeError:
                pass  # woken already, but still in the queue: does not count
            else:
                n -= 1
            self._forget(waiter)

    def notify_all(self):
        self.notify(len(self._waiters))

    def notifyAll(self):
        _deprecated("notifyAll", "notify_all")
        self.notify_all()


def _deprecated(old, new):
    if _native.version_info >= (3, 10):
        import warnings
        warnings.warn("%s() is deprecated, use %s() instead" % (old, new), DeprecationWarning, stacklevel=3)


class Semaphore:
    __module__ = "threading"

    def __init__(self, value=1):
        if value < 0:
            raise ValueError("semaphore initial value must be >= 0")
        self._cond = Condition(Lock())
        self._value = value

    def acquire(self, blocking=True, timeout=None):
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        end = None
        with self._cond:
            while self._value == 0:
                if not blocking:
                    return False
                if timeout is not None:
                    if end is None:
                        end = monotonic() + timeout
                    else:
                        timeout = end - monotonic()
                        if timeout <= 0:
                            return False
                self._cond.wait(timeout)
            self._value -= 1
            return True

    __enter__ = acquire

    def __exit__(self, t, v, tb):
        self.release()

    def release(self, n=1):
        if n < 1:
            raise ValueError("n must be one or more")
        with self._cond:
            self._value += n
            self._cond.notify(n)


class BoundedSemaphore(Semaphore):
    __module__ = "threading"

    def __init__(self, value=1):
        super().__init__(value)
        self._initial_value = value

    def release(self, n=1):
        if n < 1:
            raise ValueError("n must be one or more")
        with self._cond:
            if self._value + n > self._initial_value:
                raise ValueError("Semaphore released too many times")
            self._value += n
            self._cond.notify(n)


class Event:
    __module__ = "threading"

    def __init__(self):
        self._cond = Condition(Lock())
        self._flag = False

    def is_set(self):
        return self._flag

    def isSet(self):
        _deprecated("isSet", "is_set")
        return self.is_set()

    def set(self):
        with self._cond:
            self._flag = True
            self._cond.notify_all()

    def clear(self):
        with self._cond:
            self._flag = False

    def wait(self, timeout=None):
        with self._cond:
            return self._flag or self._cond.wait(timeout)
