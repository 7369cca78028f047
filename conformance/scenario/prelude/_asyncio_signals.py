# What asyncio does with signals; the reference calls these functions by their names.
import _native
import asyncio
import inspect
import signal

_MAIN_THREAD = 1


def _sighandler_noop(signum, frame):
    """The loop learns of the signal by itself."""


def _check_signal(sig):
    if not isinstance(sig, int):
        raise TypeError("sig must be an int, not %r" % (sig,))
    if sig not in signal.valid_signals():
        raise ValueError("invalid signal number %s" % sig)


def add_signal_handler(loop, sig, callback, args):
    if asyncio.iscoroutine(callback) or inspect.iscoroutinefunction(callback):
        raise TypeError("coroutines cannot be used with add_signal_handler()")
    _check_signal(sig)
    loop._check_closed()
    if _native.thread_ident() != _MAIN_THREAD:
        raise RuntimeError("set_wakeup_fd only works in main thread of the main interpreter")
    _native.wake_by_signals(loop)
    handlers = loop._signal_handlers
    handlers[sig] = asyncio.Handle(callback, args, loop, None)
    try:
        signal.signal(sig, _sighandler_noop)
    except OSError as error:
        del handlers[sig]
        if not handlers:
            _native.wake_by_signals(None)
        if error.errno == 22:
            raise RuntimeError("sig {} cannot be caught".format(sig))
        raise


def remove_signal_handler(loop, sig):
    _check_signal(sig)
    handlers = loop._signal_handlers
    try:
        del handlers[sig]
    except KeyError:
        return False
    signal.signal(sig, signal.default_int_handler if sig == signal.SIGINT else signal.SIG_DFL)
    if not handlers:
        _native.wake_by_signals(None)
    return True


def remove_all_signal_handlers(loop):
    for sig in list(loop._signal_handlers):
        remove_signal_handler(loop, sig)
