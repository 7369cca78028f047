# time: strftime's directives, as the C library has them in the C locale.
from _civil import iso_year_and_week, to_days

_DAYS = ("Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday")
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
           "December")


class Moment:
    """A broken-down time: month and yearday count from 0, weekday from Sunday."""
    __slots__ = ("year", "month", "day", "hour", "minute", "second", "weekday", "yearday", "isdst", "zone", "offset")

    def __init__(self, year, month, day, hour, minute, second, weekday, yearday, isdst, zone, offset):
        self.year, self.month, self.day = year, month, day
        self.hour, self.minute, self.second = hour, minute, second
        self.weekday, self.yearday, self.isdst = weekday, yearday, isdst
        self.zone, self.offset = zone, offset


# A directive gives (value, digits, padding) for a number, and a str otherwise.

def _iso(moment):
    return iso_year_and_week(moment.year, moment.yearday, (moment.weekday - 1) % 7)


def _hour12(moment):
    return (moment.hour - 1) % 12 + 1


def _seconds(moment):
    days = to_days(moment.year, moment.month + 1, moment.day)
    return str(((days * 24 + moment.hour) * 60 + moment.minute) * 60 + moment.second)


_DIRECTIVES = {
    "a": lambda m: _DAYS[m.weekday][:3],
    "A": lambda m: _DAYS[m.weekday],
    "b": lambda m: _MONTHS[m.month][:3],
    "h": lambda m: _MONTHS[m.month][:3],
    "B": lambda m: _MONTHS[m.month],
    "C": lambda m: (m.year // 100, 1 if m.year < 1000 else 2, "0"),
    "d": lambda m: (m.day, 2, "0"),
    "e": lambda m: (m.day, 2, " "),
    "g": lambda m: (_iso(m)[0] % 100, 2, "0"),
    "G": lambda m: (_iso(m)[0], 1, "0"),
    "H": lambda m: (m.hour, 2, "0"),
    "I": lambda m: (_hour12(m), 2, "0"),
    "j": lambda m: (m.yearday + 1, 3, "0"),
    "k": lambda m: (m.hour, 2, " "),
    "l": lambda m: (_hour12(m), 2, " "),
    "m": lambda m: (m.month + 1, 2, "0"),
    "M": lambda m: (m.minute, 2, "0"),
    "n": lambda m: "\n",
    "p": lambda m: "PM" if m.hour > 11 else "AM",
    "P": lambda m: "pm" if m.hour > 11 else "am",
    "s": _seconds,
    "S": lambda m: (m.second, 2, "0"),
    "t": lambda m: "\t",
    "u": lambda m: ((m.weekday - 1) % 7 + 1, 1, "0"),
    "U": lambda m: ((m.yearday - m.weekday + 7) // 7, 2, "0"),
    "V": lambda m: (_iso(m)[1], 2, "0"),
    "w": lambda m: (m.weekday, 1, "0"),
    "W": lambda m: ((m.yearday - (m.weekday - 1) % 7 + 7) // 7, 2, "0"),
    "y": lambda m: (m.year % 100, 2, "0"),
    "Y": lambda m: (m.year, 1, "0"),
    "Z": lambda m: m.zone,
    "%": lambda m: "%",
}
_COMPOSITES = {
    "c": "%a %b %e %H:%M:%S %Y",
    "D": "%m/%d/%y",
    "F": "%Y-%m-%d",
    "r": "%I:%M:%S %p",
    "R": "%H:%M",
    "T": "%H:%M:%S",
    "x": "%m/%d/%y",
    "X": "%H:%M:%S",
}
# Which directives do not go with the modifiers E and O.
_UNMODIFIED = {"": "", "E": "aAbBdDeFgGhHIjklmMSUVWw", "O": "aAcDFxXY"}


def strftime(format, moment, upper=False):
    parts = []
    end = len(format)
    place = 0
    while True:
        found = format.find("%", place)
        if found < 0:
            parts.append(format[place:])
            return "".join(parts)
        parts.append(format[place:found])
        place = found + 1
        flags = ""
        while place < end and format[place] in "_-0^#+":
            flags += format[place]
            place += 1
        width = ""
        while place < end and format[place].isdigit():
            width += format[place]
            place += 1
        modifier = ""
        if place < end and format[place] in "EO":
            modifier = format[place]
            place += 1
        letter = format[place:place + 1]
        place += 1
        text = _expanded(letter, flags, width, modifier, moment, upper)
        # What is no directive stands for itself.
        parts.append(_verbatim(format[found:place], flags, width, upper) if text is None else text)


def _padding(flags):
    chosen = ""
    for flag in flags:
        if flag in "_-0":
            chosen = flag
    return chosen


def _verbatim(text, flags, width, upper):
    if upper or "^" in flags:
        text = text.upper()
    # A lone % at the end of the format is not filled up.
    return text if text == "%" else _filled(text, _padding(flags), int(width or 0))


def _expanded(letter, flags, width, modifier, moment, upper):
    if not letter or letter in _UNMODIFIED[modifier]:
        return None
    padding = _padding(flags)
    upper = upper or "^" in flags
    width = int(width or 0)
    if letter in _COMPOSITES:
        return _filled(strftime(_COMPOSITES[letter], moment, upper), padding, width)
    if letter == "z":
        if moment.offset is None:
            return ""
        minutes = abs(moment.offset) // 60
        return (_filled("-" if moment.offset < 0 else "+", padding, width)
                + _number((minutes // 60 * 100 + minutes % 60, 4, "0"), padding, width))
    directive = _DIRECTIVES.get(letter)
    if directive is None:
        return None
    value = directive(moment)
    if type(value) is tuple:
        return _number(value, padding, width)
    if "#" in flags:
        value = value.lower() if letter in "pZ" else value.upper() if letter in "aAbhB" else value
    elif upper and letter != "P":
        value = value.upper()
    return _filled(value, padding, width)


def _number(value, padding, width):
    number, digits, usual = value
    if padding == "-":
        return str(number).rjust(width)
    return str(number).rjust(max(digits, width), {"_": " ", "0": "0", "": usual}[padding])


def _filled(text, padding, width):
    return text.rjust(width, "0" if padding == "0" else " ")
