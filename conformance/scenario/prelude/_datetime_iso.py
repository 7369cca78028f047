# datetime: reading ISO texts. Up to 3.10 only what isoformat() gives, from 3.11 on most of ISO 8601.
import _native
from _civil import days_before_year, from_days, weekday
from _datetime_delta import timedelta
from _datetime_zone import timezone

_version = _native.version_info
_LENIENT = _version >= (3, 11)


class Unreadable(Exception):
    pass


def _number(text):
    if not text or not text.isascii() or not text.isdigit():
        raise Unreadable
    return int(text)


def week_to_date(year, week, day):
    """(year, month, day) of a day of an ISO week."""
    if not 1 <= year <= 9999:
        raise ValueError("Year is out of range: %d" % year)
    first = days_before_year(year)
    first_weekday = weekday(first)
    if not 0 < week < 53:
        # Only years that begin on a Thursday, or on a Wednesday and are leap years, have 53 weeks.
        leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
        if week != 53 or not (first_weekday == 3 or (first_weekday == 2 and leap)):
            raise ValueError("Invalid week: %d" % week)
    if not 1 <= day <= 7:
        raise ValueError("Invalid day: %d (range is [1, 7])" % day)
    monday = first - first_weekday + (7 if first_weekday > 3 else 0)
    return from_days(monday + (week - 1) * 7 + day - 1)


def read_date(text):
    """(year, month, day)"""
    if not _LENIENT:
        if len(text) != 10 or text[4] != "-" or text[7] != "-":
            raise Unreadable
        return _number(text[:4]), _number(text[5:7]), _number(text[8:])
    if len(text) not in (7, 8, 10):
        raise Unreadable
    year = _number(text[:4])
    dashed = text[4] == "-"
    rest = text[5:] if dashed else text[4:]
    if rest[:1] == "W":
        week = _number(rest[1:3])
        day = rest[3:]
        if day and dashed:
            if day[0] != "-":
                raise Unreadable
            day = day[1:]
            if not day:
                raise Unreadable
        if len(day) > 1:
            raise Unreadable
        try:
            return week_to_date(year, week, _number(day) if day else 1)
        except ValueError:
            raise Unreadable
    if dashed:
        if len(rest) != 5 or rest[2] != "-":
            raise Unreadable
        return year, _number(rest[:2]), _number(rest[3:])
    if len(rest) != 4:
        raise Unreadable
    return year, _number(rest[:2]), _number(rest[2:])


def date_length(text):
    """Where the date ends within the text of a datetime."""
    if not _LENIENT:
        return 10
    if len(text) == 7:
        return 7
    if len(text) > 4 and text[4] == "-":
        if text[5:6] != "W":
            return 10
        if len(text) < 8:
            raise Unreadable
        if len(text) > 8 and text[8] == "-":
            if len(text) == 9:
                raise Unreadable
            if len(text) > 10 and text[10].isdigit():
                return 8
            return 10
        return 8
    if text[4:5] == "W":
        place = 7
        while place < len(text) and text[place].isdigit():
            place += 1
        if place < 9:
            return place
        return 7 if place % 2 == 0 else 8
    return 8


def _clock(text, parts):
    """Numbers of two digits each, and a fraction, into parts: [hour, minute, second, microsecond]."""
    colons = None
    place = 0
    for index in range(3):
        if len(text) - place < 2:
            raise Unreadable
        parts[index] = _number(text[place:place + 2])
        place += 2
        if place == len(text):
            return
        following = text[place]
        if index == 0:
            colons = following == ":"
            if not colons and not _LENIENT:
                raise Unreadable
        if following == ":" and index < 2 and colons:
            place += 1
        elif following in (".,") and _LENIENT or following == "." and index == 2:
            place += 1
            break
        elif colons or index == 2:
            raise Unreadable
    _fraction(text[place:], parts)


def _fraction(digits, parts):
    if not _LENIENT and len(digits) not in (3, 6):
        raise Unreadable
    if not digits:
        raise Unreadable
    for digit in digits:
        if not (digit.isascii() and digit.isdigit()):
            raise Unreadable
    parts[3] = int((digits + "00000")[:6])


def read_time(text):
    """(hour, minute, second, microsecond, timezone or None)"""
    parts = [0, 0, 0, 0]
    zone_place = len(text)
    for place, letter in enumerate(text):
        if letter in "+-" or (letter == "Z" and _LENIENT):
            zone_place = place
            break
    _clock(text[:zone_place], parts)
    zone = None
    if zone_place < len(text):
        rest = text[zone_place + 1:]
        if text[zone_place] == "Z":
            if rest:
                raise Unreadable
            zone = timezone.utc
        else:
            zone = _zone(rest, -1 if text[zone_place] == "-" else 1)
    return tuple(parts) + (zone,)


def _zone(text, sign):
    if not _LENIENT and len(text) not in (5, 8, 15):
        raise Unreadable
    parts = [0, 0, 0, 0]
    _clock(text, parts)
    delta = timedelta(hours=parts[0], minutes=parts[1], seconds=parts[2], microseconds=parts[3])
    return timezone(sign * delta) if delta else timezone.utc
