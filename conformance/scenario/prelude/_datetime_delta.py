# datetime: timedelta.
import _native

_version = _native.version_info
_builtin_type = _native.builtin_type
_PARTS = (("microseconds", 1), ("milliseconds", 1000), ("seconds", 1000000), ("minutes", 60000000), ("hours", 3600000000),
          ("days", 86400000000), ("weeks", 604800000000))


def as_int(value):
    """An argument that must be an integer."""
    if type(value) is int:
        return value
    if not hasattr(type(value), "__index__"):
        if _version < (3, 10):
            if isinstance(value, float):
                raise TypeError("integer argument expected, got float")
            raise TypeError("an integer is required (got type %s)" % type(value).__name__)
        raise TypeError("'%s' object cannot be interpreted as an integer" % type(value).__name__)
    return value.__index__()


def _divide_nearest(a, b):
    """a / b to the nearest integer, half to even."""
    quotient, rest = divmod(a, b)
    rest *= 2
    above = rest > b if b > 0 else rest < b
    return quotient + 1 if above or (rest == b and quotient % 2) else quotient


def _whole(value, factor, name):
    """value * factor as an int, and what is left over of a float."""
    if isinstance(value, int):
        return int(value) * factor, 0.0
    if not isinstance(value, float):
        raise TypeError("unsupported type for timedelta %s component: %s" % (name, type(value).__name__))
    whole = int(value)
    rest = value - whole
    total = whole * factor
    if not rest:
        return total, 0.0
    rest *= factor
    return total + int(rest), rest - int(rest)


@_builtin_type("datetime.timedelta")
class timedelta:
    __slots__ = ("_days", "_seconds", "_microseconds")

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        given = {"days": days, "seconds": seconds, "microseconds": microseconds, "milliseconds": milliseconds,
                 "minutes": minutes, "hours": hours, "weeks": weeks}
        total, rest = 0, 0.0
        for name, factor in _PARTS:
            value = given[name]
            if value.__class__ is int:
                total += value * factor
            else:
                more, left = _whole(value, factor, name)
                total += more
                rest += left
        if rest:
            nearest = float(_round_away(rest))
            if abs(nearest - rest) == 0.5:
                # A tie goes to the even sum.
                odd = total & 1
                nearest = 2.0 * _round_away((rest + odd) * 0.5) - odd
            total += int(nearest)
        return of_microseconds(total, cls)

    @property
    def days(self):
        return self._days

    @property
    def seconds(self):
        return self._seconds

    @property
    def microseconds(self):
        return self._microseconds

    def total_seconds(self):
        return microseconds_of(self) / 1000000

    def __repr__(self):
        parts = []
        if self._days:
            parts.append("days=%d" % self._days)
        if self._seconds:
            parts.append("seconds=%d" % self._seconds)
        if self._microseconds:
            parts.append("microseconds=%d" % self._microseconds)
        return "%s(%s)" % (type_name(self), ", ".join(parts) or "0")

    def __str__(self):
        minutes, seconds = divmod(self._seconds, 60)
        text = "%d:%02d:%02d" % (minutes // 60, minutes % 60, seconds)
        if self._days:
            text = "%d day%s, %s" % (self._days, "" if abs(self._days) == 1 else "s", text)
        return text + ".%06d" % self._microseconds if self._microseconds else text

    def __add__(self, other, /):
        if not isinstance(other, timedelta):
            return NotImplemented
        return of_microseconds(microseconds_of(self) + microseconds_of(other))

    def __radd__(self, other, /):
        return self.__add__(other) if isinstance(other, timedelta) else NotImplemented

    def __sub__(self, other, /):
        if not isinstance(other, timedelta):
            return NotImplemented
        return of_microseconds(microseconds_of(self) - microseconds_of(other))

    def __rsub__(self, other, /):
        if not isinstance(other, timedelta):
            return NotImplemented
        return of_microseconds(microseconds_of(other) - microseconds_of(self))

    def __neg__(self):
        return of_microseconds(-microseconds_of(self))

    def __pos__(self):
        return of_microseconds(microseconds_of(self))

    def __abs__(self):
        return -self if self._days < 0 else +self

    def __mul__(self, other, /):
        if isinstance(other, int):
            return of_microseconds(microseconds_of(self) * other)
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            return of_microseconds(_divide_nearest(microseconds_of(self) * a, b))
        return NotImplemented

    __rmul__ = __mul__

    def __floordiv__(self, other, /):
        if isinstance(other, timedelta):
            return _checked_floor(microseconds_of(self), microseconds_of(other))
        if isinstance(other, int):
            return of_microseconds(_checked_floor(microseconds_of(self), other))
        return NotImplemented

    def __truediv__(self, other, /):
        if isinstance(other, timedelta):
            return microseconds_of(self) / microseconds_of(other)
        if isinstance(other, int):
            _check_divisor(other)
            return of_microseconds(_divide_nearest(microseconds_of(self), int(other)))
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            _check_divisor(a)
            return of_microseconds(_divide_nearest(b * microseconds_of(self), a))
        return NotImplemented

    def __mod__(self, other, /):
        if not isinstance(other, timedelta):
            return NotImplemented
        divisor = microseconds_of(other)
        if divisor == 0 and _version >= (3, 11):
            raise ZeroDivisionError("integer modulo by zero")
        _check_divisor(divisor)
        return of_microseconds(microseconds_of(self) % divisor)

    def __divmod__(self, other, /):
        if not isinstance(other, timedelta):
            return NotImplemented
        _check_divisor(microseconds_of(other))
        quotient, rest = divmod(microseconds_of(self), microseconds_of(other))
        return quotient, of_microseconds(rest)

    def __eq__(self, other, /):
        return microseconds_of(self) == microseconds_of(other) if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other, /):
        return microseconds_of(self) < microseconds_of(other) if isinstance(other, timedelta) else NotImplemented

    def __le__(self, other, /):
        return microseconds_of(self) <= microseconds_of(other) if isinstance(other, timedelta) else NotImplemented

    def __gt__(self, other, /):
        return microseconds_of(self) > microseconds_of(other) if isinstance(other, timedelta) else NotImplemented

    def __ge__(self, other, /):
        return microseconds_of(self) >= microseconds_of(other) if isinstance(other, timedelta) else NotImplemented

    def __hash__(self):
        return hash((self._days, self._seconds, self._microseconds))

    def __bool__(self):
        return self._days != 0 or self._seconds != 0 or self._microseconds != 0

    def __reduce__(self):
        return type(self), (self._days, self._seconds, self._microseconds)


def type_name(obj):
    cls = type(obj)
    return "datetime." + cls.__name__ if cls.__module__ == "datetime" else cls.__name__


def _round_away(x):
    """To the nearest integer, half away from zero."""
    whole = int(x)
    rest = x - whole
    if rest >= 0.5:
        return whole + 1
    return whole - 1 if rest <= -0.5 else whole


def _check_divisor(value):
    if value == 0:
        raise ZeroDivisionError("integer division or modulo by zero")


def _checked_floor(a, b):
    _check_divisor(b)
    return a // b


def microseconds_of(delta):
    return (delta._days * 86400 + delta._seconds) * 1000000 + delta._microseconds


def of_microseconds(total, cls=timedelta):
    seconds, microseconds = divmod(total, 1000000)
    days, seconds = divmod(seconds, 86400)
    if not -999999999 <= days <= 999999999:
        if not -2147483648 <= days <= 2147483647:
            raise OverflowError("Python int too large to convert to C int")
        raise OverflowError("days=%d; must have magnitude <= 999999999" % days)
    self = object.__new__(cls)
    self._days, self._seconds, self._microseconds = days, seconds, microseconds
    return self


_native.set_class_attribute(timedelta, "min", timedelta(-999999999))
_native.set_class_attribute(timedelta, "max", timedelta(days=999999999, hours=23, minutes=59, seconds=59, microseconds=999999))
_native.set_class_attribute(timedelta, "resolution", timedelta(microseconds=1))
