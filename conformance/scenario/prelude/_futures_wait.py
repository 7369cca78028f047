# concurrent.futures: wait, as_completed.
import threading
from _collections_namedtuple import namedtuple
from _futures_future import CANCELLED_AND_NOTIFIED, FINISHED, TimeoutError
from time import monotonic

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"
_AS_COMPLETED = "_AS_COMPLETED"

DoneAndNotDoneFutures = namedtuple("DoneAndNotDoneFutures", "done not_done")


class _Waiter:
    """Told by futures that they are done; wakes who waits for the first."""

    def __init__(self):
        self.event = threading.Event()
        self.finished_futures = []

    def _add(self, future):
        self.finished_futures.append(future)
        self.event.set()

    add_result = add_exception = add_cancelled = _add


class _LockedWaiter(_Waiter):
    def __init__(self):
        super().__init__()
        self.lock = threading.Lock()

    def _add(self, future):
        with self.lock:
            super()._add(future)

    add_result = add_exception = add_cancelled = _add


class _CountingWaiter(_Waiter):
    """Wakes who waits when all are done, or with the first exception."""

    def __init__(self, pending, stop_on_exception):
        super().__init__()
        self.pending = pending
        self.stop_on_exception = stop_on_exception
        self.lock = threading.Lock()

    def _add(self, future):
        self.finished_futures.append(future)
        with self.lock:
            self.pending -= 1
            if not self.pending:
                self.event.set()

    add_result = add_cancelled = _add

    def add_exception(self, future):
        if self.stop_on_exception:
            self.finished_futures.append(future)
            self.event.set()
        else:
            self._add(future)


class _AllHeld:
    """The conditions of several futures at once."""

    def __init__(self, futures):
        self._futures = futures

    def __enter__(self):
        for future in self._futures:
            future._condition.acquire()

    def __exit__(self, *args):
        for future in self._futures:
            future._condition.release()


def _is_done(future):
    return future._state in (CANCELLED_AND_NOTIFIED, FINISHED)


def _install(futures, return_when):
    if return_when == _AS_COMPLETED:
        waiter = _LockedWaiter()
    elif return_when == FIRST_COMPLETED:
        waiter = _Waiter()
    else:
        pending = sum(not _is_done(future) for future in futures)
        if return_when not in (FIRST_EXCEPTION, ALL_COMPLETED):
            raise ValueError("Invalid return condition: %r" % return_when)
        waiter = _CountingWaiter(pending, return_when == FIRST_EXCEPTION)
    for future in futures:
        future._waiters.append(waiter)
    return waiter


def _remove(future, waiter):
    with future._condition:
        future._waiters.remove(waiter)


def _hand_out(finished, waiter, *kept_in):
    """The last one first; nothing here keeps what was handed out alive."""
    while finished:
        for futures in kept_in:
            futures.remove(finished[-1])
        _remove(finished[-1], waiter)
        yield finished.pop()


def as_completed(fs, timeout=None):
    end = None if timeout is None else timeout + monotonic()
    fs = set(fs)
    total = len(fs)
    with _AllHeld(fs):
        finished = set(future for future in fs if _is_done(future))
        pending = fs - finished
        waiter = _install(fs, _AS_COMPLETED)
    finished = list(finished)
    try:
        yield from _hand_out(finished, waiter, fs)
        while pending:
            left = None
            if end is not None:
                left = end - monotonic()
                if left <= 0:
                    raise TimeoutError("%d (of %d) futures unfinished" % (len(pending), total))
            waiter.event.wait(left)
            with waiter.lock:
                finished = waiter.finished_futures
                waiter.finished_futures = []
                waiter.event.clear()
            finished.reverse()
            yield from _hand_out(finished, waiter, fs, pending)
    finally:
        for future in fs:
            _remove(future, waiter)


def _is_enough(done, fs, return_when):
    if return_when == FIRST_COMPLETED and done:
        return True
    if return_when == FIRST_EXCEPTION and any(not f.cancelled() and f.exception() is not None for f in done):
        return True
    return len(done) == len(fs)


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    fs = set(fs)
    with _AllHeld(fs):
        done = {future for future in fs if _is_done(future)}
        if _is_enough(done, fs, return_when):
            return DoneAndNotDoneFutures(done, fs - done)
        waiter = _install(fs, return_when)
    waiter.event.wait(timeout)
    for future in fs:
        _remove(future, waiter)
    done.update(waiter.finished_futures)
    return DoneAndNotDoneFutures(done, fs - done)
