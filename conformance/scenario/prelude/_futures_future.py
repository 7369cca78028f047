# concurrent.futures.Future
import _native
import threading

PENDING = "PENDING"
RUNNING = "RUNNING"
CANCELLED = "CANCELLED"
CANCELLED_AND_NOTIFIED = "CANCELLED_AND_NOTIFIED"
FINISHED = "FINISHED"

_OVER = (CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED)
_WORDS = {
    PENDING: "pending",
    RUNNING: "running",
    CANCELLED: "cancelled",
    CANCELLED_AND_NOTIFIED: "cancelled",
    FINISHED: "finished",
}


class Error(Exception):
    __module__ = "concurrent.futures._base"


class CancelledError(Error):
    __module__ = "concurrent.futures._base"


if _native.version_info >= (3, 11):
    TimeoutError = TimeoutError
else:
    class TimeoutError(Error):
        __module__ = "concurrent.futures._base"


class InvalidStateError(Error):
    __module__ = "concurrent.futures._base"


def log(method, text, *args, exc_info=True):
    import logging
    getattr(logging.getLogger("concurrent.futures"), method)(text, *args, exc_info=exc_info)


class Future:
    __module__ = "concurrent.futures._base"

    def __init__(self):
        self._condition = threading.Condition()
        self._state = PENDING
        self._result = None
        self._exception = None
        self._waiters = []
        self._done_callbacks = []

    def __repr__(self):
        with self._condition:
            text = "<%s at %#x state=%s" % (self.__class__.__name__, id(self), _WORDS[self._state])
            if self._state == FINISHED:
                failed = self._exception
                text += " %s %s" % ("raised" if failed else "returned", (failed or self._result).__class__.__name__)
            return text + ">"

    def cancel(self):
        with self._condition:
            if self._state in (RUNNING, FINISHED):
                return False
            if self._state in _OVER:
                return True
            self._state = CANCELLED
            self._condition.notify_all()
        self._invoke_callbacks()
        return True

    def cancelled(self):
        with self._condition:
            return self._state in (CANCELLED, CANCELLED_AND_NOTIFIED)

    def running(self):
        with self._condition:
            return self._state == RUNNING

    def done(self):
        with self._condition:
            return self._state in _OVER

    def add_done_callback(self, fn):
        with self._condition:
            if self._state not in _OVER:
                self._done_callbacks.append(fn)
                return
        self._invoke(fn)

    def _invoke_callbacks(self):
        for callback in self._done_callbacks:
            self._invoke(callback)

    def _invoke(self, callback):
        try:
            callback(self)
        except Exception:
            log("exception", "exception calling callback for %r", self)

    def _is_over(self):
        """Whether there is an outcome; with the condition held.  A cancelled one is raised."""
        if self._state in (CANCELLED, CANCELLED_AND_NOTIFIED):
            raise CancelledError()
        return self._state == FINISHED

    def _wait(self, timeout):
        if not self._is_over():
            self._condition.wait(timeout)
            if not self._is_over():
                raise TimeoutError()

    def result(self, timeout=None):
        try:
            with self._condition:
                self._wait(timeout)
                if self._exception:
                    try:
                        raise self._exception
                    finally:
                        self = None
                return self._result
        finally:
            self = None

    def exception(self, timeout=None):
        with self._condition:
            self._wait(timeout)
            return self._exception

    def set_running_or_notify_cancel(self):
        with self._condition:
            if self._state == CANCELLED:
                self._state = CANCELLED_AND_NOTIFIED
                for waiter in self._waiters:
                    waiter.add_cancelled(self)
                return False
            if self._state == PENDING:
                self._state = RUNNING
                return True
            log("critical", "Future %s in unexpected state: %s", id(self), self._state, exc_info=None)
            raise RuntimeError("Future in unexpected state")

    def _check_unset(self):
        if self._state in _OVER:
            raise InvalidStateError("{}: {!r}".format(self._state, self))

    def set_result(self, result):
        with self._condition:
            self._check_unset()
            self._result = result
            self._state = FINISHED
            for waiter in self._waiters:
                waiter.add_result(self)
            self._condition.notify_all()
        self._invoke_callbacks()

    def set_exception(self, exception):
        with self._condition:
            self._check_unset()
            self._exception = exception
            self._state = FINISHED
            for waiter in self._waiters:
                waiter.add_exception(self)
            self._condition.notify_all()
        self._invoke_callbacks()

    __class_getitem__ = classmethod(type(list[int]))
