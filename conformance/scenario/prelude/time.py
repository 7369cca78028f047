# time: the virtual clock, seconds since 1970-01-01 00:00:00 UTC. The local time zone is UTC.
import _native
import _time_format
import _time_struct
from _time_struct import struct_time

altzone = 0
daylight = 0
timezone = 0
tzname = ("UTC", "UTC")
CLOCK_REALTIME = 0
CLOCK_MONOTONIC = 1
CLOCK_MONOTONIC_RAW = 4
CLOCK_BOOTTIME = 7


@_native.builtin("time")
def time():
    return _native.now()


@_native.builtin("time")
def monotonic():
    return _native.now()


@_native.builtin("time")
def perf_counter():
    return _native.now()


@_native.builtin("time")
def time_ns():
    return round(_native.now() * 1e9)


@_native.builtin("time")
def monotonic_ns():
    return round(_native.now() * 1e9)


@_native.builtin("time")
def perf_counter_ns():
    return round(_native.now() * 1e9)


@_native.builtin("time")
def clock_gettime(clk_id, /):
    _check_clock(clk_id)
    return _native.now()


@_native.builtin("time")
def clock_gettime_ns(clk_id, /):
    _check_clock(clk_id)
    return round(_native.now() * 1e9)


def _check_clock(clock):
    if _native.version_info >= (3, 13) and not (hasattr(type(clock), "__index__") and -(1 << 31) <= clock.__index__() < 1 << 31):
        raise TypeError("clk_id should be integer, not %s" % type(clock).__name__)
    if _time_struct.as_integer(clock) not in (CLOCK_REALTIME, CLOCK_MONOTONIC, CLOCK_MONOTONIC_RAW, CLOCK_BOOTTIME):
        raise OSError(22, "Invalid argument")


@_native.builtin("time")
def get_clock_info(name, /):
    from types import SimpleNamespace
    if name not in ("time", "monotonic", "perf_counter"):
        raise ValueError("unknown clock")
    clock = "CLOCK_REALTIME" if name == "time" else "CLOCK_MONOTONIC"
    return SimpleNamespace(implementation="clock_gettime(%s)" % clock, monotonic=name != "time", adjustable=name == "time",
                           resolution=1e-09)


@_native.builtin("time")
def sleep(seconds, /):
    if isinstance(seconds, float):
        if seconds != seconds:
            raise ValueError("Invalid value NaN (not a number)")
    else:
        if _native.version_info >= (3, 14) and not hasattr(type(seconds), "__index__"):
            name = type(seconds).__name__
            raise TypeError("'%s' object cannot be interpreted as an integer or float" % name)
        seconds = _time_struct.as_integer(seconds)
    if not -9223372036.854775 <= seconds <= 9223372036.854775:
        if isinstance(seconds, float) and _native.version_info >= (3, 11, 3):
            raise OverflowError("timestamp out of range for platform time_t")
        kind = "PyTime_t" if _native.version_info >= (3, 13) else "_PyTime_t"
        raise OverflowError("timestamp too large to convert to C %s" % kind)
    if seconds < 0:
        raise ValueError("sleep length must be non-negative")
    _native.sleep(seconds)


@_native.builtin("time")
def gmtime(seconds=None, /):
    return _time_struct.broken_down(_time_struct.whole_seconds(_native.now() if seconds is None else seconds), "GMT")


@_native.builtin("time")
def localtime(seconds=None, /):
    return _time_struct.broken_down(_time_struct.whole_seconds(_native.now() if seconds is None else seconds), "UTC")


def _now():
    return _time_struct.broken_down(_time_struct.whole_seconds(_native.now()), "UTC")


@_native.builtin("time")
def mktime(t, /):
    return _time_struct.seconds_of(t)


@_native.builtin("time")
def strftime(format, t=None, /):
    if not isinstance(format, str):
        raise TypeError("strftime() argument 1 must be str, not %s" % type(format).__name__)
    moment = _time_struct.checked_moment("strftime", _now() if t is None else t)
    if "\0" in format:
        raise ValueError("embedded null character")
    return _time_format.strftime(format, moment)


@_native.builtin("time")
def asctime(t=None, /):
    return _ascii(_time_struct.checked_moment("asctime", _now() if t is None else t))


@_native.builtin("time")
def ctime(seconds=None, /):
    return _ascii(_time_struct.checked_moment("ctime", localtime(seconds)))


def _ascii(moment):
    names = _time_format.strftime("%a %b", moment)
    return "%s%3d %02d:%02d:%02d %d" % (names, moment.day, moment.hour, moment.minute, moment.second, moment.year)


@_native.builtin("time")
def strptime(string, format="%a %b %d %H:%M:%S %Y", /):
    for place, value in enumerate((string, format)):
        if not isinstance(value, str):
            raise TypeError("strptime() argument %d must be str, not %s" % (place, type(value)))
    from _datetime_parse import parsed_struct
    return parsed_struct(string, format)


@_native.builtin("time")
def tzset():
    import os
    zone = os.environ.get("TZ")
    if zone not in ("UTC", "UTC0"):
        raise NotImplementedError("time.tzset() with TZ=%r is not supported: the local time zone is UTC" % (zone,))
