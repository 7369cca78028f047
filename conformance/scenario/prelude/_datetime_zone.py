# datetime: tzinfo and timezone, and offsets as text.
import _native
from _datetime_delta import microseconds_of, of_microseconds, timedelta, type_name

_version = _native.version_info
_DAY = 86400000000


@_native.builtin_type("datetime.tzinfo")
class tzinfo:
    def __new__(cls, /, *args, **keywords):
        return object.__new__(cls)

    def utcoffset(self, dt, /):
        raise NotImplementedError("a tzinfo subclass must implement utcoffset()")

    def dst(self, dt, /):
        raise NotImplementedError("a tzinfo subclass must implement dst()")

    def tzname(self, dt, /):
        raise NotImplementedError("a tzinfo subclass must implement tzname()")

    def fromutc(self, dt, /):
        if not getattr(dt, "_is_datetime", False):
            raise TypeError("fromutc: argument must be a datetime")
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        offset = dt.utcoffset()
        if offset is None:
            raise ValueError("fromutc: non-None utcoffset() result required")
        saving = dt.dst()
        if saving is None:
            raise ValueError("fromutc: non-None dst() result required")
        delta = offset - saving
        if delta:
            dt = dt + delta
            saving = dt.dst()
            if saving is None:
                raise ValueError("fromutc: tz.dst() gave inconsistent results; cannot convert")
        return dt + saving

    def __reduce__(self):
        args = self.__getinitargs__() if hasattr(self, "__getinitargs__") else ()
        return type(self), args, getattr(self, "__dict__", None) or None


def check_zone(value):
    if value is not None and not isinstance(value, tzinfo):
        raise TypeError("tzinfo argument must be None or of a tzinfo subclass, not type '%s'" % type(value).__name__)
    return value


def asked(zone, name, dt):
    """What the zone's utcoffset or dst says of dt, checked; None without a zone."""
    if zone is None:
        return None
    offset = getattr(zone, name)(dt)
    if offset is None:
        return None
    if not isinstance(offset, timedelta):
        raise TypeError("tzinfo.%s() must return None or timedelta, not '%s'" % (name, type(offset).__name__))
    if not -_DAY < microseconds_of(offset) < _DAY:
        raise ValueError("offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24).")
    return offset


def asked_name(zone, dt):
    if zone is None:
        return None
    name = zone.tzname(dt)
    if name is not None and not isinstance(name, str):
        raise TypeError("tzinfo.tzname() must return None or a string, not '%s'" % type(name).__name__)
    return name


def offset_text(offset, separator=":"):
    """+HH:MM, with seconds and microseconds where there are some."""
    if offset is None:
        return ""
    total = microseconds_of(offset)
    seconds, microseconds = divmod(abs(total), 1000000)
    text = "%s%02d%s%02d" % ("-" if total < 0 else "+", seconds // 3600, separator, seconds // 60 % 60)
    if seconds % 60 or microseconds:
        text += "%s%02d" % (separator, seconds % 60)
    return text + ".%06d" % microseconds if microseconds else text


_no_name = object()


@_native.builtin_type("datetime.timezone")
class timezone(tzinfo):
    __slots__ = ("_offset", "_name")

    def __new__(cls, offset, name=_no_name):
        if not isinstance(offset, timedelta):
            raise TypeError("timezone() argument 1 must be datetime.timedelta, not %s" % type(offset).__name__)
        if name is not _no_name and not isinstance(name, str):
            raise TypeError("timezone() argument 2 must be str, not %s" % type(name).__name__)
        if name is _no_name and not offset and _utc:
            return _utc[0]
        if not -_DAY < microseconds_of(offset) < _DAY:
            raise ValueError("offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), "
                             "not %r." % offset)
        return _make(offset, None if name is _no_name else name)

    def __init_subclass__(cls, **keywords):
        raise TypeError("type 'datetime.timezone' is not an acceptable base type")

    def _check(self, name, dt):
        if dt is not None and not getattr(dt, "_is_datetime", False):
            raise TypeError("%s(dt) argument must be a datetime instance or None, not %s" % (name, type(dt).__name__))

    def utcoffset(self, dt, /):
        self._check("utcoffset", dt)
        return self._offset

    def dst(self, dt, /):
        self._check("dst", dt)
        return None

    def tzname(self, dt, /):
        self._check("tzname", dt)
        if self._name is not None:
            return self._name
        return "UTC" if not self._offset else "UTC" + offset_text(self._offset)

    def fromutc(self, dt, /):
        if not getattr(dt, "_is_datetime", False):
            raise TypeError("fromutc: argument must be a datetime instance, not %s" % type(dt).__name__)
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        return dt + self._offset

    def __eq__(self, other, /):
        if not isinstance(other, timezone):
            return NotImplemented
        return self._offset == other._offset

    def __hash__(self):
        return hash(self._offset)

    def __repr__(self):
        if self is _utc[0]:
            return "datetime.timezone.utc"
        if self._name is None:
            return "datetime.timezone(%r)" % self._offset
        return "datetime.timezone(%r, %r)" % (self._offset, self._name)

    def __str__(self):
        return self.tzname(None)

    def __reduce__(self):
        return timezone, (self._offset,) if self._name is None else (self._offset, self._name)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


def _make(offset, name):
    self = object.__new__(timezone)
    self._offset = offset
    self._name = name
    return self


_utc = [_make(timedelta(0), None)]
_native.set_class_attribute(timezone, "utc", _utc[0])
_native.set_class_attribute(timezone, "min", timezone(-timedelta(hours=23, minutes=59)))
_native.set_class_attribute(timezone, "max", timezone(timedelta(hours=23, minutes=59)))
