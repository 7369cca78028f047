# datetime: time.
import _native
from _datetime_delta import as_int, microseconds_of, timedelta, type_name
from _datetime_format import clock_text, formatted
from _datetime_iso import Unreadable, read_time
from _datetime_zone import asked, asked_name, check_zone, offset_text
from _time_format import Moment

_version = _native.version_info
_keep = object()


def _given(value):
    return ", not %d" % value if _version >= (3, 14) else ""


def check_time(hour, minute, second, microsecond, fold):
    if not 0 <= hour <= 23:
        raise ValueError("hour must be in 0..23" + _given(hour))
    if not 0 <= minute <= 59:
        raise ValueError("minute must be in 0..59" + _given(minute))
    if not 0 <= second <= 59:
        raise ValueError("second must be in 0..59" + _given(second))
    if not 0 <= microsecond <= 999999:
        raise ValueError("microsecond must be in 0..999999" + _given(microsecond))
    if fold not in (0, 1):
        raise ValueError("fold must be either 0 or 1" + _given(fold))


class Clock:
    """The fields of a time of day, which time and datetime have."""
    __slots__ = ()

    @property
    def hour(self):
        return self._hour

    @property
    def minute(self):
        return self._minute

    @property
    def second(self):
        return self._second

    @property
    def microsecond(self):
        return self._microsecond

    @property
    def tzinfo(self):
        return self._tzinfo

    @property
    def fold(self):
        return self._fold


@_native.builtin_type("datetime.time")
class time(Clock):
    __slots__ = ("_hour", "_minute", "_second", "_microsecond", "_tzinfo", "_fold")

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        hour, minute, second = as_int(hour), as_int(minute), as_int(second)
        microsecond, fold = as_int(microsecond), as_int(fold)
        check_zone(tzinfo)
        check_time(hour, minute, second, microsecond, fold)
        self = object.__new__(cls)
        self._hour, self._minute, self._second, self._microsecond = hour, minute, second, microsecond
        self._tzinfo, self._fold = tzinfo, fold
        return self

    @classmethod
    def fromisoformat(cls, time_string, /):
        if not isinstance(time_string, str):
            raise TypeError("fromisoformat: argument must be str")
        text = time_string[1:] if _version >= (3, 11) and time_string[:1] == "T" else time_string
        found = _readable(text)
        if found is None:
            raise ValueError("Invalid isoformat string: %r" % time_string)
        return cls(*found)

    def utcoffset(self):
        return asked(self._tzinfo, "utcoffset", None)

    def dst(self):
        return asked(self._tzinfo, "dst", None)

    def tzname(self):
        return asked_name(self._tzinfo, None)

    def isoformat(self, timespec="auto"):
        text = clock_text(self._hour, self._minute, self._second, self._microsecond, timespec)
        return text + offset_text(self.utcoffset())

    def __str__(self):
        return self.isoformat()

    def __repr__(self):
        parts = ["%d" % self._hour, "%d" % self._minute]
        if self._second or self._microsecond:
            parts.append("%d" % self._second)
        if self._microsecond:
            parts.append("%d" % self._microsecond)
        if self._fold:
            parts.append("fold=1")
        if self._tzinfo is not None:
            parts.append("tzinfo=%r" % self._tzinfo)
        return "%s(%s)" % (type_name(self), ", ".join(parts))

    def strftime(self, format):
        moment = Moment(1900, 0, 1, self._hour, self._minute, self._second, 1, 0, -1, "", None)
        return formatted(self, format, moment)

    def __format__(self, format_spec, /):
        if not isinstance(format_spec, str):
            raise TypeError("__format__() argument 1 must be str, not %s" % type(format_spec).__name__)
        return self.strftime(format_spec) if format_spec else str(self)

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=_keep, *, fold=None):
        return type(self)(
            self._hour if hour is None else hour, self._minute if minute is None else minute,
            self._second if second is None else second, self._microsecond if microsecond is None else microsecond,
            self._tzinfo if tzinfo is _keep else tzinfo, fold=self._fold if fold is None else fold)

    if _version >= (3, 13):
        __replace__ = replace

    def _key(self, offset):
        total = ((self._hour * 60 + self._minute) * 60 + self._second) * 1000000 + self._microsecond
        return total if offset is None else total - microseconds_of(offset)

    def _keys(self, other, equality=False):
        """What to compare; None if one knows its offset and the other does not."""
        if self._tzinfo is other._tzinfo:
            return self._key(None), other._key(None)
        mine, theirs = self.utcoffset(), other.utcoffset()
        if (mine is None) != (theirs is None):
            if equality:
                return None
            raise TypeError("can't compare offset-naive and offset-aware times")
        return self._key(mine), other._key(theirs)

    def __eq__(self, other, /):
        if not isinstance(other, time):
            return NotImplemented
        keys = self._keys(other, True)
        return keys is not None and keys[0] == keys[1]

    def __lt__(self, other, /):
        if not isinstance(other, time):
            return NotImplemented
        mine, theirs = self._keys(other)
        return mine < theirs

    def __le__(self, other, /):
        if not isinstance(other, time):
            return NotImplemented
        mine, theirs = self._keys(other)
        return mine <= theirs

    def __gt__(self, other, /):
        if not isinstance(other, time):
            return NotImplemented
        mine, theirs = self._keys(other)
        return mine > theirs

    def __ge__(self, other, /):
        if not isinstance(other, time):
            return NotImplemented
        mine, theirs = self._keys(other)
        return mine >= theirs

    def __hash__(self):
        one = self.replace(fold=0) if self._fold else self
        return hash(one._key(one.utcoffset()))

    def __reduce__(self):
        return _rebuild_time, (type(self), self._hour, self._minute, self._second, self._microsecond, self._tzinfo,
                               self._fold)


def _rebuild_time(cls, hour, minute, second, microsecond, zone, fold):
    return cls(hour, minute, second, microsecond, zone, fold=fold)


def _readable(text):
    try:
        return read_time(text)
    except Unreadable:
        return None


_native.set_class_attribute(time, "min", time(0, 0, 0))
_native.set_class_attribute(time, "max", time(23, 59, 59, 999999))
_native.set_class_attribute(time, "resolution", timedelta(microseconds=1))
