# time: struct_time, and broken-down times from seconds and back.
import _native
from _civil import days_before_year, from_days, to_days, weekday
from _struct_field import Field
from _time_format import Moment

_FIELDS = ("tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst")


class _Hidden:
    def __init__(self, index):
        self._index = index

    def __get__(self, instance, owner=None):
        return self if instance is None else instance._struct_time__hidden[self._index]

    def __set__(self, instance, value):
        raise AttributeError("readonly attribute")


class struct_time(tuple):
    n_fields = 11
    n_sequence_fields = 9
    n_unnamed_fields = 0
    tm_zone = _Hidden(0)
    tm_gmtoff = _Hidden(1)
    if _native.version_info >= (3, 10):
        __match_args__ = _FIELDS

    def __new__(cls, sequence, dict={}):
        if not hasattr(type(sequence), "__iter__") and not hasattr(type(sequence), "__getitem__"):
            raise TypeError("constructor requires a sequence")
        values = tuple(sequence)
        if len(values) < 9:
            raise TypeError("time.struct_time() takes an at least 9-sequence (%d-sequence given)" % len(values))
        if len(values) > 11:
            raise TypeError("time.struct_time() takes an at most 11-sequence (%d-sequence given)" % len(values))
        self = tuple.__new__(cls, values[:9])
        hidden = values[9:] + (dict.get("tm_zone"), dict.get("tm_gmtoff"))[len(values) - 9:]
        self.__dict__["_struct_time__hidden"] = hidden
        return self

    def __repr__(self):
        return "time.struct_time(%s)" % ", ".join("%s=%r" % item for item in zip(_FIELDS, self))

    def __reduce__(self):
        return struct_time, (tuple(self), {"tm_zone": self.tm_zone, "tm_gmtoff": self.tm_gmtoff})


for _index, _name in enumerate(_FIELDS):
    setattr(struct_time, _name, Field(_index))
_native.builtin_type("time.struct_time")(struct_time)


def whole_seconds(value):
    """The argument of gmtime and its like as an int, rounded down."""
    if isinstance(value, float):
        if value != value:
            raise ValueError("Invalid value NaN (not a number)")
        if not -9.3e18 < value < 9.3e18:
            raise OverflowError("timestamp out of range for platform time_t")
        return int(value // 1)
    value = as_integer(value)
    if not -(1 << 63) <= value < 1 << 63:
        raise OverflowError("timestamp out of range for platform time_t")
    return value


def as_integer(value):
    if type(value) is int:
        return value
    if not hasattr(type(value), "__index__"):
        if _native.version_info < (3, 10):
            if isinstance(value, float):
                raise TypeError("integer argument expected, got float")
            raise TypeError("an integer is required (got type %s)" % type(value).__name__)
        raise TypeError("'%s' object cannot be interpreted as an integer" % type(value).__name__)
    return value.__index__()


def broken_down(seconds, zone):
    days, rest = divmod(seconds, 86400)
    year, month, day = from_days(days)
    if not -2147481748 <= year <= 2147485547:
        raise OverflowError(75, "Value too large for defined data type")
    return struct_time((year, month, day, rest // 3600, rest // 60 % 60, rest % 60, weekday(days),
                        days - days_before_year(year) + 1, 0, zone, 0))


def moment_of(function, value):
    """What a time tuple given to strftime, asctime or mktime says, not yet checked."""
    if not isinstance(value, tuple):
        raise TypeError("Tuple or struct_time argument required")
    if len(value) != 9:
        raise TypeError("%s(): illegal time tuple argument" % function)
    numbers = [as_integer(item) for item in value]
    zone, offset = None, 0
    if type(value) is struct_time:
        zone, offset = value.tm_zone, value.tm_gmtoff or 0
    return numbers, "UTC" if zone is None else zone, offset


def checked_moment(function, value):
    numbers, zone, offset = moment_of(function, value)
    year, month, day, hour, minute, second, wday, yday, isdst = numbers
    # Zeros stand for the first.
    month = month or 1
    day = day or 1
    yday = yday or 1
    if not 1 <= month <= 12:
        raise ValueError("month out of range")
    if not 1 <= day <= 31:
        raise ValueError("day of month out of range")
    if not 0 <= hour <= 23:
        raise ValueError("hour out of range")
    if not 0 <= minute <= 59:
        raise ValueError("minute out of range")
    if not 0 <= second <= 61:
        raise ValueError("seconds out of range")
    if wday < -1:
        raise ValueError("day of week out of range")
    if not 1 <= yday <= 366:
        raise ValueError("day of year out of range")
    if isdst < 0:
        # It is not known whether summer time is in effect: no zone is named.
        zone, offset = "", None
    return Moment(year, month - 1, day, hour, minute, second, (wday + 1) % 7, yday - 1, isdst, zone, offset)


def seconds_of(value):
    """mktime: fields may be out of range, and carry."""
    numbers, zone, offset = moment_of("mktime", value)
    year, month, day, hour, minute, second = numbers[:6]
    year += (month - 1) // 12
    month = (month - 1) % 12 + 1
    days = to_days(year, month, 1) + day - 1
    return float(((days * 24 + hour) * 60 + minute) * 60 + second)
