# threading: threads, and which of them there are.
import _native
import _threading_local
import sys
from _struct_field import Field
from _threading_locks import Event, Lock, RLock, _deprecated
from itertools import count

get_ident = _native.thread_ident
get_native_id = _native.thread_ident

_numbers = count(1)
_active_limbo_lock = RLock()
_active = {}  # by ident, in the order in which they started
_limbo = {}
_named_after_target = _native.version_info >= (3, 10)


def _new_name(target):
    name = "Thread-%d" % next(_numbers)
    if _named_after_target and target is not None:
        try:
            name += " (%s)" % target.__name__
        except AttributeError:
            pass
    return name


class Thread:
    __module__ = "threading"
    _initialized = False

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        assert group is None, "group argument must be None for now"
        self._target = target
        self._name = str(name) if name else _new_name(target)
        self._args = args
        self._kwargs = {} if kwargs is None else kwargs
        self._daemonic = current_thread().daemon if daemon is None else daemon
        self._ident = None
        self._running = Lock()  # held from the start to the end
        self._started = Event()
        self._initialized = True

    def __repr__(self):
        assert self._initialized, "Thread.__init__() was not called"
        status = "initial"
        if self._started.is_set():
            status = "started" if self.is_alive() else "stopped"
        if self._daemonic:
            status += " daemon"
        if self._ident is not None:
            status += " %s" % self._ident
        return "<%s(%s, %s)>" % (self.__class__.__name__, self._name, status)

    def start(self):
        if not self._initialized:
            raise RuntimeError("thread.__init__() not called")
        if self._started.is_set():
            raise RuntimeError("threads can only be started once")
        with _active_limbo_lock:
            _limbo[self] = self
        try:
            self._running.acquire()
            _native.start_thread(self._bootstrap, self._running)
        except Exception:
            with _active_limbo_lock:
                del _limbo[self]
            raise
        self._started.wait()

    def run(self):
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)
        finally:
            del self._target, self._args, self._kwargs

    def _bootstrap(self):
        self._begin()
        try:
            try:
                self.run()
            except:
                _report(self)
        finally:
            with _active_limbo_lock:
                del _active[self._ident]
            _threading_local.forget_thread()

    def _begin(self):
        self._ident = get_ident()
        self._started.set()
        with _active_limbo_lock:
            _active[self._ident] = self
            _limbo.pop(self, None)

    def join(self, timeout=None):
        if not self._initialized:
            raise RuntimeError("Thread.__init__() not called")
        if not self._started.is_set():
            raise RuntimeError("cannot join thread before it is started")
        if self is current_thread():
            raise RuntimeError("cannot join current thread")
        try:
            if self._running.acquire(True, -1 if timeout is None else max(timeout, 0)):
                self._running.release()
        except:
            # An interrupted join made these versions believe that the thread had ended.
            if _native.version_info < (3, 13) and self._running.locked():
                self._running.release()
            raise

    def is_alive(self):
        assert self._initialized, "Thread.__init__() not called"
        return self._started.is_set() and self._running.locked()

    def _checked(self):
        assert self._initialized, "Thread.__init__() not called"
        return self

    @property
    def name(self):
        return self._checked()._name

    @name.setter
    def name(self, name):
        self._checked()._name = str(name)

    @property
    def ident(self):
        return self._checked()._ident

    native_id = ident

    @property
    def daemon(self):
        return self._checked()._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        if not self._initialized:
            raise RuntimeError("Thread.__init__() not called")
        if self._started.is_set():
            raise RuntimeError("cannot set daemon status of active thread")
        self._daemonic = daemonic

    def isDaemon(self):
        if _named_after_target:
            _warn("isDaemon() is deprecated, get the daemon attribute instead")
        return self.daemon

    def setDaemon(self, daemonic):
        if _named_after_target:
            _warn("setDaemon() is deprecated, set the daemon attribute instead")
        self.daemon = daemonic

    def getName(self):
        if _named_after_target:
            _warn("getName() is deprecated, get the name attribute instead")
        return self.name

    def setName(self, name):
        if _named_after_target:
            _warn("setName() is deprecated, set the name attribute instead")
        self.name = name


def _warn(text):
    import warnings
    warnings.warn(text, DeprecationWarning, stacklevel=3)


class _MainThread(Thread):
    __module__ = "threading"

    def __init__(self):
        super().__init__(name="MainThread", daemon=False)
        self._running.acquire()
        self._begin()


_full_name = "_thread.ExceptHookArgs" if _native.version_info < (3, 10) else "_thread._ExceptHookArgs"


@_native.builtin_type(_full_name)
class ExceptHookArgs(tuple):
    n_fields = n_sequence_fields = 4
    n_unnamed_fields = 0
    exc_type, exc_value, exc_traceback, thread = map(Field, range(4))
    if _native.version_info >= (3, 10):
        __match_args__ = ("exc_type", "exc_value", "exc_traceback", "thread")

    def __new__(cls, sequence, dict={}):
        if not hasattr(type(sequence), "__iter__") and not hasattr(type(sequence), "__getitem__"):
            raise TypeError("constructor requires a sequence")
        values = tuple(sequence)
        if len(values) != 4:
            raise TypeError("%s() takes a 4-sequence (%d-sequence given)" % (_full_name, len(values)))
        return tuple.__new__(cls, values)

    def __repr__(self):
        return "%s(exc_type=%r, exc_value=%r, exc_traceback=%r, thread=%r)" % (_full_name, *self)


def excepthook(args, /):
    if args.exc_type == SystemExit:
        return
    from traceback import print_exception
    name = get_ident() if args.thread is None else args.thread.name
    print("Exception in thread %s:" % name, file=sys.stderr)
    print_exception(args.exc_type, args.exc_value, args.exc_traceback, file=sys.stderr)


def _report(thread):
    import threading
    hook = threading.excepthook or excepthook
    try:
        hook(ExceptHookArgs((*sys.exc_info(), thread)))
    except Exception:
        from traceback import print_exc
        print("Exception in threading.excepthook:", file=sys.stderr)
        print_exc(file=sys.stderr)


class Timer(Thread):
    __module__ = "threading"

    def __init__(self, interval, function, args=None, kwargs=None):
        super().__init__()
        self.interval = interval
        self.function = function
        self.args = [] if args is None else args
        self.kwargs = {} if kwargs is None else kwargs
        self.finished = Event()

    def cancel(self):
        self.finished.set()

    def run(self):
        self.finished.wait(self.interval)
        if not self.finished.is_set():
            self.function(*self.args, **self.kwargs)
        self.finished.set()


class _DummyThread(Thread):
    """Stands for a thread that was not started through this module, or has left it."""

    __module__ = "threading"

    def __init__(self):
        super().__init__(name="Dummy-%d" % next(_numbers), daemon=True)
        self._running.acquire()
        self._begin()

    def join(self, timeout=None):
        if _native.version_info >= (3, 13):
            raise RuntimeError("cannot join a dummy thread")
        assert False, "cannot join a dummy thread"


def current_thread():
    try:
        return _active[get_ident()]
    except KeyError:
        return _DummyThread()


def currentThread():
    _deprecated("currentThread", "current_thread")
    return current_thread()


def active_count():
    with _active_limbo_lock:
        return len(_active) + len(_limbo)


def activeCount():
    _deprecated("activeCount", "active_count")
    return active_count()


def enumerate():
    with _active_limbo_lock:
        return list(_active.values()) + list(_limbo.values())


def main_thread():
    return _main_thread


class _Nobody:
    """Who makes the main thread."""

    daemon = False


_active[get_ident()] = _Nobody
_main_thread = _MainThread()
