# signal: handlers of signals that a program sends itself.
import _native
from enum import IntEnum as _IntEnum

_version = _native.version_info
_MAIN_THREAD = 1

NSIG = 65

_NUMBERS = {
    "SIGHUP": 1, "SIGINT": 2, "SIGQUIT": 3, "SIGILL": 4, "SIGTRAP": 5, "SIGABRT": 6, "SIGBUS": 7, "SIGFPE": 8, "SIGKILL": 9,
    "SIGUSR1": 10, "SIGSEGV": 11, "SIGUSR2": 12, "SIGPIPE": 13, "SIGALRM": 14, "SIGTERM": 15, "SIGSTKFLT": 16, "SIGCHLD": 17,
    "SIGCLD": 17, "SIGCONT": 18, "SIGSTOP": 19, "SIGTSTP": 20, "SIGTTIN": 21, "SIGTTOU": 22, "SIGURG": 23, "SIGXCPU": 24,
    "SIGXFSZ": 25, "SIGVTALRM": 26, "SIGPROF": 27, "SIGWINCH": 28, "SIGIO": 29, "SIGPOLL": 29, "SIGPWR": 30, "SIGSYS": 31,
    "SIGRTMIN": 34, "SIGRTMAX": 64,
}
if _version < (3, 11):
    del _NUMBERS["SIGSTKFLT"]

_TEXTS = {
    1: "Hangup", 2: "Interrupt", 3: "Quit", 4: "Illegal instruction", 5: "Trace/breakpoint trap", 6: "Aborted", 7: "Bus error",
    8: "Floating point exception", 9: "Killed", 10: "User defined signal 1", 11: "Segmentation fault", 12: "User defined signal 2",
    13: "Broken pipe", 14: "Alarm clock", 15: "Terminated", 16: "Stack fault", 17: "Child exited", 18: "Continued",
    19: "Stopped (signal)", 20: "Stopped", 21: "Stopped (tty input)", 22: "Stopped (tty output)", 23: "Urgent I/O condition",
    24: "CPU time limit exceeded", 25: "File size limit exceeded", 26: "Virtual timer expired", 27: "Profiling timer expired",
    28: "Window changed", 29: "I/O possible", 30: "Power failure", 31: "Bad system call",
}

Signals = _IntEnum("Signals", _NUMBERS, module="signal")
Handlers = _IntEnum("Handlers", {"SIG_DFL": 0, "SIG_IGN": 1}, module="signal")
globals().update(Signals.__members__)
SIG_DFL = Handlers.SIG_DFL
SIG_IGN = Handlers.SIG_IGN


def _to_enum(value, cls):
    try:
        return cls(value)
    except ValueError:
        return value


def _number(value):
    if isinstance(value, int):
        return int(value)
    if _version < (3, 10):
        raise TypeError("an integer is required (got type %s)" % type(value).__name__)
    raise TypeError("'%s' object cannot be interpreted as an integer" % type(value).__name__)


def _checked(number):
    if not 1 <= number < NSIG:
        raise ValueError("signal number out of range")
    return number


if _version < (3, 10):
    @_native.builtin("_signal")
    def default_int_handler(*args):
        raise KeyboardInterrupt
else:
    @_native.builtin("_signal")
    def default_int_handler(signalnum, frame, /):
        raise KeyboardInterrupt


def _handler_of(number):
    handler = _native.signal_handler(number)
    if handler is None:
        if number == 2:
            return default_int_handler
        return SIG_IGN if number in (13, 25) else SIG_DFL
    return _to_enum(handler, Handlers) if isinstance(handler, int) else handler


def _kept(number, handler):
    """As it is set: None is the default."""
    if isinstance(handler, int):
        handler = int(handler)
        if handler == 1:
            return 1
        if handler == 0:
            return None
    if not callable(handler):
        raise TypeError("signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object")
    return None if number == 2 and handler is default_int_handler else handler


def signal(signalnum, handler):
    number = _number(signalnum)
    if _native.thread_ident() != _MAIN_THREAD:
        raise ValueError("signal only works in main thread of the main interpreter")
    _checked(number)
    kept = _kept(number, handler)
    if number in (9, 19, 32, 33):
        raise OSError(22, "Invalid argument")
    old = _handler_of(number)
    _native.set_signal_handler(number, kept)
    return old


def getsignal(signalnum):
    return _handler_of(_checked(_number(signalnum)))


@_native.builtin("_signal")
def raise_signal(signalnum, /):
    number = _number(signalnum)
    if not 0 <= number < NSIG:
        raise OSError(22, "Invalid argument")
    if number:
        _native.send_signal(number)


@_native.builtin("_signal")
def strsignal(signalnum, /):
    number = _checked(_number(signalnum))
    if number >= 34:
        return "Real-time signal %d" % (number - 34)
    return _TEXTS.get(number)


def valid_signals():
    return {_to_enum(number, Signals) for number in range(1, NSIG) if number not in (32, 33)}
