# datetime: date.
import _native
from _civil import (days_before_year, days_in_month, from_days, iso_year_and_week, to_days, weekday)
from _collections_namedtuple import namedtuple
from _datetime_delta import as_int, timedelta, type_name
from _datetime_format import formatted
from _datetime_iso import Unreadable, read_date, week_to_date
from _time_format import Moment
from _time_struct import struct_time, whole_seconds

_version = _native.version_info
# Day number of ordinal 1, which is 0001-01-01.
_FIRST = days_before_year(1)
_LAST = to_days(9999, 12, 31)

_IsoFields = namedtuple("IsoCalendarDate", "year week weekday", module="datetime")


class IsoCalendarDate(_IsoFields):
    __slots__ = ()
    __module__ = "datetime"

    def __repr__(self):
        return "datetime.IsoCalendarDate(year=%d, week=%d, weekday=%d)" % self


def check_date(year, month, day):
    says_value = _native.version_info >= (3, 14)
    if not 1 <= year <= 9999:
        raise ValueError("year must be in 1..9999, not %d" % year if says_value else "year %d is out of range" % year)
    if not 1 <= month <= 12:
        raise ValueError("month must be in 1..12" + (", not %d" % month if says_value else ""))
    last = days_in_month(year, month)
    if not 1 <= day <= last:
        if says_value:
            raise ValueError("day %d must be in range 1..%d for month %d in year %d" % (day, last, month, year))
        raise ValueError("day is out of range for month")


def date_of_days(cls, days):
    """For sums: what falls out of the calendar is an overflow."""
    if not _FIRST <= days <= _LAST:
        raise OverflowError("date value out of range")
    return cls(*from_days(days))


def _refuse(one, other):
    raise TypeError("can't compare %s to %s" % (type_name(one), type_name(other)))


@_native.builtin_type("datetime.date")
class date:
    __slots__ = ("_year", "_month", "_day")
    _is_datetime = False

    def __new__(cls, year, month, day):
        year, month, day = as_int(year), as_int(month), as_int(day)
        check_date(year, month, day)
        self = object.__new__(cls)
        self._year, self._month, self._day = year, month, day
        return self

    @property
    def year(self):
        return self._year

    @property
    def month(self):
        return self._month

    @property
    def day(self):
        return self._day

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_native.now())

    @classmethod
    def fromtimestamp(cls, timestamp, /):
        days = whole_seconds(timestamp) // 86400
        year, month, day = from_days(days)
        if not 1 <= year <= 9999:
            raise ValueError("year %d is out of range" % year)
        return cls(year, month, day)

    @classmethod
    def fromordinal(cls, n, /):
        n = as_int(n)
        if n < 1:
            raise ValueError("ordinal must be >= 1")
        return cls(*from_days(n - 1 + _FIRST))

    @classmethod
    def fromisoformat(cls, date_string, /):
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        found = _readable(date_string)
        if found is None:
            raise ValueError("Invalid isoformat string: %r" % date_string)
        return cls(*found)

    @classmethod
    def fromisocalendar(cls, year, week, day):
        return cls(*week_to_date(as_int(year), as_int(week), as_int(day)))

    def _days(self):
        return to_days(self._year, self._month, self._day)

    def toordinal(self):
        return self._days() - _FIRST + 1

    def weekday(self):
        return weekday(self._days())

    def isoweekday(self):
        return weekday(self._days()) + 1

    def isocalendar(self):
        days = self._days()
        day = weekday(days)
        return IsoCalendarDate(*iso_year_and_week(self._year, days - days_before_year(self._year), day), day + 1)

    def isoformat(self):
        return "%04d-%02d-%02d" % (self._year, self._month, self._day)

    __str__ = isoformat

    def __repr__(self):
        return "%s(%d, %d, %d)" % (type_name(self), self._year, self._month, self._day)

    def ctime(self):
        return "%s %s %2d 00:00:00 %04d" % (
            "Mon Tue Wed Thu Fri Sat Sun".split()[self.weekday()],
            "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()[self._month - 1], self._day, self._year)

    def _moment(self, hour=0, minute=0, second=0):
        days = self._days()
        return Moment(self._year, self._month - 1, self._day, hour, minute, second, (weekday(days) + 1) % 7,
                      days - days_before_year(self._year), -1, "", None)

    def strftime(self, format):
        return formatted(self, format, self._moment())

    def __format__(self, format_spec, /):
        if not isinstance(format_spec, str):
            raise TypeError("__format__() argument 1 must be str, not %s" % type(format_spec).__name__)
        return self.strftime(format_spec) if format_spec else str(self)

    def timetuple(self):
        return self._struct(0, 0, 0, -1)

    def _struct(self, hour, minute, second, dst):
        days = self._days()
        return struct_time((self._year, self._month, self._day, hour, minute, second, weekday(days),
                            days - days_before_year(self._year) + 1, dst))

    def replace(self, year=None, month=None, day=None):
        return type(self)(self._year if year is None else year, self._month if month is None else month,
                          self._day if day is None else day)

    if _version >= (3, 13):
        __replace__ = replace

    def __add__(self, other, /):
        if not isinstance(other, timedelta):
            return NotImplemented
        return date_of_days(type(self), self._days() + other._days)

    __radd__ = __add__

    def __sub__(self, other, /):
        if isinstance(other, timedelta):
            return date_of_days(type(self), self._days() - other._days)
        if isinstance(other, date) and not other._is_datetime:
            return timedelta(self._days() - other._days())
        return NotImplemented

    def _key(self):
        return self._year, self._month, self._day

    def _comparable(self, other):
        """False where the other operand is to be asked."""
        if not isinstance(other, date):
            return False
        if other._is_datetime:
            if _version >= (3, 13):
                return False
            _refuse(self, other)
        return True

    def __eq__(self, other, /):
        if isinstance(other, date) and other._is_datetime:
            return NotImplemented if _version >= (3, 13) else False
        return self._key() == other._key() if isinstance(other, date) else NotImplemented

    def __lt__(self, other, /):
        return self._key() < other._key() if self._comparable(other) else NotImplemented

    def __le__(self, other, /):
        return self._key() <= other._key() if self._comparable(other) else NotImplemented

    def __gt__(self, other, /):
        return self._key() > other._key() if self._comparable(other) else NotImplemented

    def __ge__(self, other, /):
        return self._key() >= other._key() if self._comparable(other) else NotImplemented

    def __hash__(self):
        return hash(self._key())

    def __reduce__(self):
        return type(self), self._key()


def _readable(text):
    try:
        return read_date(text)
    except Unreadable:
        return None


_native.set_class_attribute(date, "min", date(1, 1, 1))
_native.set_class_attribute(date, "max", date(9999, 12, 31))
_native.set_class_attribute(date, "resolution", timedelta(days=1))
