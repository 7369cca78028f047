# datetime: strptime. Each directive offers what it can match in order of preference; the first that leads to the format's
# end is taken, as a regular expression would.
import _native
from _civil import days_before_year, days_in_month, from_days, is_leap, to_days, weekday
from _datetime_delta import timedelta
from _datetime_iso import week_to_date
from _datetime_zone import timezone
from _time_struct import struct_time

_version = _native.version_info
_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
           "december")
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_COMPOSITES = {"c": "%a %b %d %H:%M:%S %Y", "x": "%m/%d/%y", "X": "%H:%M:%S"}


def _two_digits(low, high):
    """One or two digits within bounds, two preferred."""
    def ends(text, place):
        for size in (2, 1):
            digits = text[place:place + size]
            if len(digits) == size and _are_digits(digits) and low <= int(digits) <= high:
                yield place + size
    return ends


def _are_digits(text):
    return text != "" and all(letter.isdigit() for letter in text)


def _day_of_month(text, place):
    yield from _two_digits(1, 31)(text, place)
    if text[place:place + 1] == " " and text[place + 1:place + 2] in tuple("123456789"):
        yield place + 2


def _exact_digits(size):
    def ends(text, place):
        if len(text[place:place + size]) == size and _are_digits(text[place:place + size]):
            yield place + size
    return ends


def _up_to_digits(most, low=None, high=None):
    def ends(text, place):
        for size in range(most, 0, -1):
            digits = text[place:place + size]
            if len(digits) == size and _are_digits(digits) and (low is None or low <= int(digits) <= high):
                yield place + size
    return ends


def _names(names):
    def ends(text, place):
        for name in sorted(names, key=len, reverse=True):
            if text[place:place + len(name)].lower() == name:
                yield place + len(name)
    return ends


def _one_of(letters):
    def ends(text, place):
        if text[place:place + 1] and text[place] in letters:
            yield place + 1
    return ends


def _offset(text, place):
    if text[place:place + 1] in ("+", "-"):
        found = _offset_end(text, place + 1)
        if found is not None:
            yield found
    elif text[place:place + 1] == "Z":
        yield place + 1


def _offset_end(text, place):
    """HH:?MM, then maybe :?SS and a fraction."""
    if not _are_digits(text[place:place + 2]) or len(text[place:place + 2]) < 2:
        return None
    place += 2
    if text[place:place + 1] == ":":
        place += 1
    if not (len(text[place:place + 2]) == 2 and _are_digits(text[place:place + 2]) and text[place] in "012345"):
        return None
    place += 2
    after = place + 1 if text[place:place + 1] == ":" else place
    if len(text[after:after + 2]) == 2 and _are_digits(text[after:after + 2]) and text[after] in "012345":
        place = after + 2
        if text[place:place + 1] == "." and _are_digits(text[place + 1:place + 2]):
            place += 1
            size = 0
            while size < 6 and _are_digits(text[place:place + 1]):
                place += 1
                size += 1
    return place


_DIRECTIVES = {
    "d": _day_of_month, "f": _up_to_digits(6), "H": _two_digits(0, 23), "I": _two_digits(1, 12), "G": _exact_digits(4),
    "j": _up_to_digits(3, 1, 366), "m": _two_digits(1, 12), "M": _two_digits(0, 59), "S": _two_digits(0, 61),
    "U": _two_digits(0, 53), "W": _two_digits(0, 53), "V": _two_digits(0, 53), "w": _one_of("0123456"),
    "u": _one_of("1234567"), "y": _exact_digits(2), "Y": _exact_digits(4), "z": _offset, "A": _names(_DAYS),
    "a": _names([name[:3] for name in _DAYS]), "B": _names(_MONTHS), "b": _names([name[:3] for name in _MONTHS]),
    "p": _names(("am", "pm")), "Z": _names(("utc", "gmt")),
}


def _items(format):
    """The format as directives' letters, texts, and None for white space."""
    items = []
    place = 0
    while place < len(format):
        letter = format[place]
        place += 1
        if letter.isspace():
            while place < len(format) and format[place].isspace():
                place += 1
            items.append((None, ""))
        elif letter != "%":
            items.append(("", letter))
        else:
            if place >= len(format):
                raise ValueError("stray %% in format '%s'" % format)
            letter = format[place]
            place += 1
            if letter == "%":
                items.append(("", "%"))
            elif letter in _COMPOSITES:
                items.extend(_items(_COMPOSITES[letter]))
            elif letter in _DIRECTIVES:
                items.append((letter, ""))
            else:
                raise ValueError("'%s' is a bad directive in format '%s'" % (letter, format))
    return items


def _match(items, at, text, place, found):
    """The end of a match of items[at:], values into found; None if there is none."""
    if at == len(items):
        return place
    kind, literal = items[at]
    if kind is None:
        # White space: as much as there is, at least one.
        end = place
        while end < len(text) and text[end].isspace():
            end += 1
        ends = range(end, place, -1)
    elif kind == "":
        ends = (place + 1,) if text[place:place + 1].lower() == literal.lower() else ()
    else:
        ends = _DIRECTIVES[kind](text, place)
    for end in ends:
        rest = _match(items, at + 1, text, end, found)
        if rest is not None:
            if kind:
                found[kind] = text[place:end]
            return rest
    return None


def parsed(text, format):
    """((year, month, day, hour, minute, second, microsecond), zone)"""
    found = _found(text, format)
    return _fields(found), _zone(found)


def parsed_struct(text, format):
    """For time.strptime."""
    found = _found(text, format)
    year, month, day, hour, minute, second, _ = _fields(found)
    days = to_days(year, month, day) if day <= days_in_month(year, month) else None
    if days is None:
        raise ValueError("day is out of range for month")
    zone = _zone(found)
    offset = None if zone is None else zone.utcoffset(None)._days * 86400 + zone.utcoffset(None)._seconds
    return struct_time((year, month, day, hour, minute, second, weekday(days), days - days_before_year(year) + 1,
                        0 if "Z" in found else -1, found.get("Z"), offset))


def _found(text, format):
    """The text of each directive."""
    items = _items(format)
    letters = [kind for kind, _ in items if kind]
    for place, letter in enumerate(letters):
        if letter in letters[:place]:
            # As the regular expression's compiler has it.
            raise ValueError("redefinition of group name '%s' as group %d; was group %d"
                             % (letter, place + 1, letters.index(letter) + 1))
    found = {}
    end = _match(items, 0, text, 0, found)
    if end is None:
        raise ValueError("time data %r does not match format %r" % (text, format))
    if end != len(text):
        raise ValueError("unconverted data remains: %s" % text[end:])
    return found


def _hour(found):
    if "I" not in found:
        return int(found.get("H", 0))
    hour = int(found["I"]) % 12
    return hour + 12 if found.get("p", "").lower() == "pm" else hour


def _year(found):
    if "y" in found:
        year = int(found["y"])
        return year + (2000 if year <= 68 else 1900)
    return int(found["Y"]) if "Y" in found else None


def _month(found):
    if "m" in found:
        return int(found["m"])
    if "B" in found:
        return _MONTHS.index(found["B"].lower()) + 1
    if "b" in found:
        return [name[:3] for name in _MONTHS].index(found["b"].lower()) + 1
    return 1


def _weekday(found):
    if "A" in found:
        return _DAYS.index(found["A"].lower())
    if "a" in found:
        return [name[:3] for name in _DAYS].index(found["a"].lower())
    if "w" in found:
        return (int(found["w"]) - 1) % 7
    return int(found["u"]) - 1 if "u" in found else None


def _fields(found):
    year, month, day = _year(found), _month(found), int(found.get("d", 1))
    week_day = _weekday(found)
    iso_year = int(found["G"]) if "G" in found else None
    _check_iso(found, iso_year, week_day)
    leap_year_for_feb_29 = False
    if year is None and month == 2 and day == 29:
        # A leap year for the time being.
        year = 1904
        leap_year_for_feb_29 = True
    elif year is None:
        year = 1900
    yearday = int(found["j"]) if "j" in found else None
    if yearday is None and week_day is not None:
        if "U" in found or "W" in found:
            yearday = _yearday_of_week(year, int(found.get("U", found.get("W"))), week_day, "W" in found)
        elif iso_year is not None and "V" in found:
            year, month, day = week_to_date(iso_year, int(found["V"]), week_day + 1)
        if yearday is not None and yearday <= 0:
            year -= 1
            yearday += 366 if is_leap(year) else 365
    if yearday is not None:
        year, month, day = from_days(days_before_year(year) + yearday - 1)
    if leap_year_for_feb_29:
        year = 1900
    fraction = int((found.get("f", "0") + "00000")[:6])
    return year, month, day, _hour(found), int(found.get("M", 0)), int(found.get("S", 0)), fraction


def _check_iso(found, iso_year, week_day):
    if iso_year is not None:
        if "j" in found:
            raise ValueError("Day of the year directive '%j' is not compatible with ISO year directive '%G'. Use '%Y' "
                             "instead.")
        if "V" not in found or week_day is None:
            raise ValueError("ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday "
                             "directive ('%A', '%a', '%w', or '%u').")
    elif "V" in found:
        if _year(found) is None or week_day is None:
            raise ValueError("ISO week directive '%V' must be used with the ISO year directive '%G' and a weekday "
                             "directive ('%A', '%a', '%w', or '%u').")
        raise ValueError("ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO year '%G' "
                         "instead.")


def _yearday_of_week(year, week, week_day, starts_monday):
    first = weekday(days_before_year(year))
    if not starts_monday:
        first = (first + 1) % 7
        week_day = (week_day + 1) % 7
    zeroth = (7 - first) % 7
    if week == 0:
        return 1 + week_day - first
    return 1 + zeroth + 7 * (week - 1) + week_day


def _zone(found):
    text = found.get("z")
    if text is None:
        return None
    if text == "Z":
        return timezone.utc
    digits = text[1:].replace(":", "")
    whole, _, fraction = digits.partition(".")
    delta = timedelta(hours=int(whole[:2]), minutes=int(whole[2:4]), seconds=int(whole[4:6] or 0),
                      microseconds=int((fraction + "000000")[:6]))
    delta = -delta if text[0] == "-" else delta
    return timezone(delta) if delta else timezone.utc
