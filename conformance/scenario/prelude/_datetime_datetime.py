# datetime: datetime.
import _native
from _civil import from_days
from _datetime_date import check_date, date, date_of_days
from _datetime_delta import as_int, microseconds_of, of_microseconds, timedelta, type_name
from _datetime_format import clock_text, formatted
from _datetime_iso import Unreadable, date_length, read_date, read_time
from _datetime_time import Clock, check_time, time
from _datetime_zone import asked, asked_name, check_zone, offset_text, timezone
from _time_struct import as_integer

_version = _native.version_info
_keep = object()
_DAY = 86400000000


def _clock_reading(timestamp):
    """(seconds, microseconds) of a timestamp, rounded half to even."""
    if not isinstance(timestamp, float):
        return as_integer(timestamp), 0
    if timestamp != timestamp:
        raise ValueError("Invalid value NaN (not a number)")
    if not -9.3e18 < timestamp < 9.3e18:
        raise OverflowError("timestamp out of range for platform time_t")
    seconds = int(timestamp)
    micro = round((timestamp - seconds) * 1e6)
    if micro >= 1000000:
        return seconds + 1, micro - 1000000
    return (seconds - 1, micro + 1000000) if micro < 0 else (seconds, micro)


@_native.builtin_type("datetime.datetime")
class datetime(Clock, date):
    __slots__ = ("_hour", "_minute", "_second", "_microsecond", "_tzinfo", "_fold")
    _is_datetime = True

    def __new__(cls, year, month, day, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        year, month, day = as_int(year), as_int(month), as_int(day)
        hour, minute, second = as_int(hour), as_int(minute), as_int(second)
        microsecond, fold = as_int(microsecond), as_int(fold)
        check_date(year, month, day)
        check_time(hour, minute, second, microsecond, fold)
        check_zone(tzinfo)
        self = object.__new__(cls)
        self._year, self._month, self._day = year, month, day
        self._hour, self._minute, self._second, self._microsecond = hour, minute, second, microsecond
        self._tzinfo, self._fold = tzinfo, fold
        return self

    # Made from other things.

    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(_native.now(), tz)

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_native.now())

    @classmethod
    def utcnow(cls):
        _deprecated("utcnow()", "now(datetime.UTC)")
        return _at(cls, _native.now(), None)

    @classmethod
    def utcfromtimestamp(cls, timestamp, /):
        _deprecated("utcfromtimestamp()", "fromtimestamp(timestamp, datetime.UTC)")
        return _at(cls, timestamp, None)

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        check_zone(tz)
        result = _at(cls, timestamp, tz)
        return result if tz is None else tz.fromutc(result)

    @classmethod
    def combine(cls, date_, time_, tzinfo=_keep):
        if not isinstance(date_, date):
            raise TypeError("combine() argument 1 must be datetime.date, not %s" % type(date_).__name__)
        if not isinstance(time_, time):
            raise TypeError("combine() argument 2 must be datetime.time, not %s" % type(time_).__name__)
        return cls(date_._year, date_._month, date_._day, time_._hour, time_._minute, time_._second, time_._microsecond,
                   time_._tzinfo if tzinfo is _keep else tzinfo, fold=time_._fold)

    @classmethod
    def fromisoformat(cls, date_string, /):
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        found = _readable(date_string)
        if found is None:
            raise ValueError("Invalid isoformat string: %r" % date_string)
        return cls(*found)

    @classmethod
    def strptime(cls, date_string, format, /):
        for place, value in enumerate((date_string, format)):
            if not isinstance(value, str):
                raise TypeError("strptime() argument %d must be str, not %s" % (place + 1, type(value).__name__))
        from _datetime_parse import parsed
        fields, zone = parsed(date_string, format)
        return cls(*fields, zone)

    # Parts.

    def date(self):
        return date(self._year, self._month, self._day)

    def time(self):
        return time(self._hour, self._minute, self._second, self._microsecond, fold=self._fold)

    def timetz(self):
        return time(self._hour, self._minute, self._second, self._microsecond, self._tzinfo, fold=self._fold)

    def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None, tzinfo=_keep,
                *, fold=None):
        return type(self)(
            self._year if year is None else year, self._month if month is None else month,
            self._day if day is None else day, self._hour if hour is None else hour,
            self._minute if minute is None else minute, self._second if second is None else second,
            self._microsecond if microsecond is None else microsecond, self._tzinfo if tzinfo is _keep else tzinfo,
            fold=self._fold if fold is None else fold)

    if _version >= (3, 13):
        __replace__ = replace

    # Zones.

    def utcoffset(self):
        return asked(self._tzinfo, "utcoffset", self)

    def dst(self):
        return asked(self._tzinfo, "dst", self)

    def tzname(self):
        return asked_name(self._tzinfo, self)

    def astimezone(self, tz=None):
        if tz is None:
            tz = timezone(timedelta(0), "UTC")
        check_zone(tz)
        if self._tzinfo is tz:
            return self
        offset = None if self._tzinfo is None else self.utcoffset()
        utc = self.replace(tzinfo=tz) if offset is None else (self - offset).replace(tzinfo=tz)
        return tz.fromutc(utc)

    def timestamp(self):
        offset = self.utcoffset()
        total = self._microseconds() - (0 if offset is None else microseconds_of(offset))
        if offset is None:
            return total // 1000000 + self._microsecond / 1e6
        return total / 1000000

    def timetuple(self):
        saving = self.dst()
        return self._struct(self._hour, self._minute, self._second, -1 if saving is None else 1 if saving else 0)

    def utctimetuple(self):
        offset = self.utcoffset()
        moment = self - offset if offset else self
        return moment._struct(moment._hour, moment._minute, moment._second, 0)

    # Texts.

    def isoformat(self, sep="T", timespec="auto"):
        if not isinstance(sep, str) or len(sep) != 1:
            raise TypeError("isoformat() argument 1 must be a unicode character, not %s" % type(sep).__name__)
        clock = clock_text(self._hour, self._minute, self._second, self._microsecond, timespec)
        return date.isoformat(self) + sep + clock + offset_text(self.utcoffset())

    def __str__(self):
        return self.isoformat(" ")

    def __repr__(self):
        fields = [self._year, self._month, self._day, self._hour, self._minute]
        if self._second or self._microsecond:
            fields.append(self._second)
        if self._microsecond:
            fields.append(self._microsecond)
        parts = ["%d" % field for field in fields]
        if self._fold:
            parts.append("fold=1")
        if self._tzinfo is not None:
            parts.append("tzinfo=%r" % self._tzinfo)
        return "%s(%s)" % (type_name(self), ", ".join(parts))

    def ctime(self):
        return date.ctime(self).replace("00:00:00", "%02d:%02d:%02d" % (self._hour, self._minute, self._second), 1)

    def strftime(self, format):
        return formatted(self, format, self._moment(self._hour, self._minute, self._second))

    # Sums and comparisons.

    def _microseconds(self):
        clock = (self._hour * 60 + self._minute) * 60 + self._second
        return (self._days() * 86400 + clock) * 1000000 + self._microsecond

    def _moved(self, microseconds):
        days, rest = divmod(self._microseconds() + microseconds, _DAY)
        first = date_of_days(date, days)
        seconds, micro = divmod(rest, 1000000)
        return type(self)(first._year, first._month, first._day, seconds // 3600, seconds // 60 % 60, seconds % 60, micro,
                          self._tzinfo)

    def __add__(self, other, /):
        if not isinstance(other, timedelta):
            return NotImplemented
        return self._moved(microseconds_of(other))

    __radd__ = __add__

    def __sub__(self, other, /):
        if isinstance(other, timedelta):
            return self._moved(-microseconds_of(other))
        if not isinstance(other, datetime):
            return NotImplemented
        difference = self._microseconds() - other._microseconds()
        if self._tzinfo is not other._tzinfo:
            mine, theirs = self.utcoffset(), other.utcoffset()
            if (mine is None) != (theirs is None):
                raise TypeError("can't subtract offset-naive and offset-aware datetimes")
            if mine is not None:
                difference += microseconds_of(theirs) - microseconds_of(mine)
        return of_microseconds(difference)

    def _difference(self, other, equality=False):
        """Microseconds between the two; None where they are not equal and cannot be ordered."""
        if self._tzinfo is not other._tzinfo:
            mine, theirs = self.utcoffset(), other.utcoffset()
            if equality and (mine != self.replace(fold=not self._fold).utcoffset()
                             or theirs != other.replace(fold=not other._fold).utcoffset()):
                return None
            if (mine is None) != (theirs is None):
                if equality:
                    return None
                raise TypeError("can't compare offset-naive and offset-aware datetimes")
            if mine is not None:
                return (self._microseconds() - microseconds_of(mine)) - (other._microseconds() - microseconds_of(theirs))
        return self._microseconds() - other._microseconds()

    def _ordered(self, other):
        if isinstance(other, datetime):
            return True
        if isinstance(other, date) and _version < (3, 13):
            raise TypeError("can't compare %s to %s" % (type_name(self), type_name(other)))
        return False

    def __eq__(self, other, /):
        if isinstance(other, datetime):
            return self._difference(other, True) == 0
        return False if isinstance(other, date) and _version < (3, 13) else NotImplemented

    def __lt__(self, other, /):
        return self._difference(other) < 0 if self._ordered(other) else NotImplemented

    def __le__(self, other, /):
        return self._difference(other) <= 0 if self._ordered(other) else NotImplemented

    def __gt__(self, other, /):
        return self._difference(other) > 0 if self._ordered(other) else NotImplemented

    def __ge__(self, other, /):
        return self._difference(other) >= 0 if self._ordered(other) else NotImplemented

    def __hash__(self):
        one = self.replace(fold=0) if self._fold else self
        offset = one.utcoffset()
        return hash(one._microseconds() - (0 if offset is None else microseconds_of(offset)))

    def __reduce__(self):
        return _rebuild_datetime, (type(self), self._year, self._month, self._day, self._hour, self._minute, self._second,
                                   self._microsecond, self._tzinfo, self._fold)


def _rebuild_datetime(cls, year, month, day, hour, minute, second, microsecond, zone, fold):
    return cls(year, month, day, hour, minute, second, microsecond, zone, fold=fold)


def _at(cls, timestamp, zone):
    seconds, micro = _clock_reading(timestamp)
    days, rest = divmod(seconds, 86400)
    year, month, day = from_days(days)
    if not 1 <= year <= 9999:
        raise ValueError("year %d is out of range" % year)
    return cls(year, month, day, rest // 3600, rest // 60 % 60, rest % 60, micro, zone)


def _readable(text):
    try:
        end = date_length(text)
        day = read_date(text[:end])
        if len(text) == end:
            return day
        if len(text) == end + 1:
            return None
        return day + read_time(text[end + 1:])
    except Unreadable:
        return None


def _deprecated(what, instead):
    if _version >= (3, 12):
        from warnings import warn
        warn("datetime.datetime.%s is deprecated and scheduled for removal in a future version. Use timezone-aware objects "
             "to represent datetimes in UTC: datetime.datetime.%s." % (what, instead), DeprecationWarning, 3)


_native.set_class_attribute(datetime, "min", datetime(1, 1, 1))
_native.set_class_attribute(datetime, "max", datetime(9999, 12, 31, 23, 59, 59, 999999))
_native.set_class_attribute(datetime, "resolution", timedelta(microseconds=1))
