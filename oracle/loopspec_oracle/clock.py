"""The clock of a run, and the functions of `time` and `datetime` that read it.

The clock is a float, seconds since 1970-01-01 00:00:00 UTC, and starts at 0.0.  The virtual one moves only by `advance`, `advance_to` and `wait`; the real one
moves by itself, and these take their time.
"""

import datetime
import gc
import operator
import os
import sys
import time
import types
import warnings

from .builtin_like import BuiltinLike
from .quantum import Quantum

RESOLUTION = 1e-9

# time.sleep refuses what its own clock type cannot hold; anything below is a sleep.
_LONGEST_SLEEP = 9_000_000_000.0


class VirtualClock:
    """`now` in seconds; `limits.time` bounds it; with a `quantum` it stands on whole nanoseconds."""

    def __init__(self, limits):
        self.now = 0.0
        self.quantum = Quantum()
        self._limits = limits

    def after(self, seconds):
        """What the clock shows when so many seconds have passed."""
        return self.quantum.on_nanoseconds(self.now + seconds)

    def advance(self, seconds):
        self.advance_to(self.after(seconds))

    def advance_to(self, later):
        if later > self._limits.time:
            self._limits.reached("time")
        self.now = later

    def wait(self, selector, timeout):
        """What is ready on a real selector, on which nothing is ready now, after so many seconds."""
        self.advance(timeout)
        return []


class RealClock:
    """CLOCK_MONOTONIC, which shows 0 when the clock is made; `limits.time` bounds how far it is waited for."""

    def __init__(self, limits, monotonic_ns, sleep):
        self._limits = limits
        self._monotonic_ns = monotonic_ns
        self._sleep = sleep
        self._start = monotonic_ns()

    @property
    def now(self):
        return (self._monotonic_ns() - self._start) / 1e9

    def after(self, seconds):
        return self.now + seconds

    def advance(self, seconds):
        self._must_end_in_time(seconds)
        self._sleep(seconds)

    def advance_to(self, later):
        self.advance(max(0, later - self.now))

    def wait(self, selector, timeout):
        self._must_end_in_time(timeout)
        return selector.select(timeout)

    def _must_end_in_time(self, seconds):
        if self.now + seconds > self._limits.time:
            self._limits.reached("time")


class RealTime(types.ModuleType):
    """The time module as it was, for the parts of the standard library that wait on real threads."""

    def __init__(self):
        super().__init__("time")
        self.__dict__.update(time.__dict__)


real_time = RealTime()


def set_timezone():
    """Makes UTC the local time zone of this process."""
    os.environ["TZ"] = "UTC"
    if hasattr(time, "tzset"):
        time.tzset()
        real_time.__dict__.update(time.__dict__)


def install(clock, sleep):
    """Puts the clock behind `time` and `datetime`; `sleep(seconds)` is how a thread sleeps on it."""
    for name, function in _time_functions(clock, sleep).items():
        if hasattr(real_time, name):
            setattr(time, name, BuiltinLike(function, getattr(real_time, name)))
    _install_datetime(clock)


def _nanoseconds(seconds):
    return round(seconds * 1e9)


def _time_functions(clock, sleep_on_clock):
    real = real_time

    def now():
        return clock.now

    def now_ns():
        return _nanoseconds(clock.now)

    def sleep(*args):
        if len(args) != 1:
            return real.sleep(*args)
        seconds = args[0]
        if not isinstance(seconds, (int, float)):
            if not hasattr(type(seconds), "__index__"):
                return real.sleep(seconds)
            seconds = operator.index(seconds)
        if not 0 <= seconds < _LONGEST_SLEEP:
            return real.sleep(seconds)  # raises what CPython raises
        sleep_on_clock(seconds)

    def clock_gettime(*args):
        return clock.now if args in _VIRTUAL_CLOCKS else real.clock_gettime(*args)

    def clock_gettime_ns(*args):
        return _nanoseconds(clock.now) if args in _VIRTUAL_CLOCKS else real.clock_gettime_ns(*args)

    def get_clock_info(*args):
        info = real.get_clock_info(*args)
        if args[0] in ("time", "monotonic", "perf_counter"):
            info.resolution = RESOLUTION
        return info

    def of_now(original):
        # localtime() and its like: no argument, or None, stands for the present.
        def function(*args):
            return original(*(args if args and args != (None,) else (clock.now,)))

        return function

    def strftime(*args):
        return real.strftime(*args, real.localtime(clock.now)) if len(args) == 1 else real.strftime(*args)

    def asctime(*args):
        return real.asctime(*(args or (real.localtime(clock.now),)))

    return {
        "time": now,
        "monotonic": now,
        "perf_counter": now,
        "time_ns": now_ns,
        "monotonic_ns": now_ns,
        "perf_counter_ns": now_ns,
        "sleep": sleep,
        "clock_gettime": clock_gettime,
        "clock_gettime_ns": clock_gettime_ns,
        "get_clock_info": get_clock_info,
        "localtime": of_now(real.localtime),
        "gmtime": of_now(real.gmtime),
        "ctime": of_now(real.ctime),
        "strftime": strftime,
        "asctime": asctime,
    }


_VIRTUAL_CLOCKS = {
    (getattr(time, name),)
    for name in ("CLOCK_REALTIME", "CLOCK_MONOTONIC", "CLOCK_MONOTONIC_RAW", "CLOCK_BOOTTIME")
    if hasattr(time, name)
}


def _install_datetime(clock):
    """Replaces `now` and `utcnow` within the C type itself, so that `datetime` stays the type it is.

    `today` needs nothing: it asks time.time().  The type's namespace is the dict behind its read-only proxy.
    """

    def now(cls, tz=None):
        return cls.fromtimestamp(clock.now, tz)

    def utcnow(cls):
        if sys.version_info >= (3, 12):
            warnings.warn(_UTCNOW_WARNING, DeprecationWarning, stacklevel=2)
        return cls.fromtimestamp(clock.now, datetime.timezone.utc).replace(tzinfo=None)

    namespace = gc.get_referents(datetime.datetime.__dict__)[0]
    namespace["now"] = classmethod(now)
    namespace["utcnow"] = classmethod(utcnow)


_UTCNOW_WARNING = (
    "datetime.datetime.utcnow() is deprecated and scheduled for removal in a future version. "
    "Use timezone-aware objects to represent datetimes in UTC: datetime.datetime.now(datetime.UTC)."
)
