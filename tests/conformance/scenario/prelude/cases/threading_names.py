# Older names of threads' functions, their errors, and what the hook for uncaught exceptions is given.
import threading
import warnings

warnings.simplefilter("ignore")
print(threading.ThreadError is RuntimeError, threading.activeCount() == threading.active_count(), threading.currentThread() is threading.current_thread())
native = threading.get_native_id()
print(type(native) is int and native > 0, threading.get_native_id() == native)
found = []
threading.excepthook, kept = found.append, threading.excepthook


def fails():
    raise LookupError("in " + threading.currentThread().name)


thread = threading.Thread(target=fails, name="worker")
thread.start()
thread.join()
threading.excepthook = kept
given, = found
print(isinstance(given, threading.ExceptHookArgs), given.exc_type.__name__, given.exc_value, given.thread is thread, len(given))
made = threading.ExceptHookArgs((ValueError, None, None, thread))
print(made.exc_type, made[3] is thread, made.exc_traceback, made.exc_value, repr(made).partition("(")[0], made.n_fields)
for wrong in (lambda: threading.ExceptHookArgs((1, 2)), lambda: threading.ExceptHookArgs(3), lambda: threading.Lock().release(), lambda: threading.RLock().release()):
    try:
        wrong()
    except (TypeError, threading.ThreadError) as error:
        print(type(error).__name__, error)
barrier = threading.Barrier(2)


def waits():
    try:
        barrier.wait()
    except threading.BrokenBarrierError as error:
        found.append(type(error).__name__)


thread = threading.Thread(target=waits)
thread.start()
barrier.abort()
thread.join()
print(found[1:], barrier.broken, issubclass(threading.BrokenBarrierError, threading.ThreadError))
