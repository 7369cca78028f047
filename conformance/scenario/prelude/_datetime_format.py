# datetime: strftime, and ISO texts.
import _native
import _time_format
from _datetime_zone import asked_name, offset_text

_version = _native.version_info
_SPECS = ("auto", "hours", "minutes", "seconds", "milliseconds", "microseconds")


def formatted(obj, format, moment):
    """moment: the time module's; %f, %z and %Z are ours."""
    if not isinstance(format, str):
        raise TypeError("strftime() argument 1 must be str, not %s" % type(format).__name__)
    parts = []
    place = 0
    while place < len(format):
        found = format.find("%", place)
        if found < 0 or found + 1 >= len(format):
            parts.append(format[place:])
            break
        parts.append(format[place:found])
        letter = format[found + 1]
        place = found + 2
        if letter == "f":
            parts.append("%06d" % getattr(obj, "microsecond", 0))
        elif letter == "z":
            parts.append(_offset(obj, ""))
        elif letter == ":" and _version >= (3, 12) and format[place:place + 1] == "z":
            parts.append(_offset(obj, ":"))
            place += 1
        elif letter == "Z":
            parts.append((_name(obj) or "").replace("%", "%%"))
        else:
            parts.append("%" + letter)
    return _time_format.strftime("".join(parts), moment)


def _offset(obj, separator):
    return offset_text(obj.utcoffset() if hasattr(obj, "utcoffset") else None, separator)


def _name(obj):
    return obj.tzname() if hasattr(obj, "tzname") else None


def clock_text(hour, minute, second, microsecond, spec):
    if not isinstance(spec, str):
        raise TypeError("isoformat() argument 'timespec' must be str, not %s" % type(spec).__name__)
    if spec not in _SPECS:
        raise ValueError("Unknown timespec value")
    if spec == "auto":
        spec = "microseconds" if microsecond else "seconds"
    text = "%02d" % hour
    if spec != "hours":
        text += ":%02d" % minute
        if spec != "minutes":
            text += ":%02d" % second
            if spec == "milliseconds":
                text += ".%03d" % (microsecond // 1000)
            elif spec == "microseconds":
                text += ".%06d" % microsecond
    return text
