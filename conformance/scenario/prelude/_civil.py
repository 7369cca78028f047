# Days and dates of the proleptic Gregorian calendar; day 0 is 1970-01-01. Used by time and datetime.


def days_before_year(year):
    """Days from 1970-01-01 to January 1st of the year."""
    y = year - 1
    return y * 365 + y // 4 - y // 100 + y // 400 - 719162


def is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


_BEFORE_MONTH = (0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)


def days_before_month(year, month):
    return _BEFORE_MONTH[month] + (month > 2 and is_leap(year))


def days_in_month(year, month):
    if month == 2:
        return 28 + is_leap(year)
    return 30 + (month + (month > 7)) % 2


def to_days(year, month, day):
    return days_before_year(year) + days_before_month(year, month) + day - 1


def from_days(days):
    """(year, month, day) of a day number."""
    # Cycles of 400, 100, 4 and 1 years; the last day of a 4 and of a 400 year cycle is in its last year.
    days += 719162
    cycles400, days = divmod(days, 146097)
    cycles100, days = divmod(days, 36524)
    cycles4, days = divmod(days, 1461)
    years, days = divmod(days, 365)
    year = cycles400 * 400 + cycles100 * 100 + cycles4 * 4 + years + 1
    if years == 4 or cycles100 == 4:
        return year - 1, 12, 31
    month = (days + 50) >> 5
    before = days_before_month(year, month)
    if before > days:
        month -= 1
        before = days_before_month(year, month)
    return year, month, days - before + 1


def weekday(days):
    """0 is Monday."""
    return (days + 3) % 7


def iso_year_and_week(year, yearday, monday_based_weekday):
    """The ISO 8601 year and week; yearday counts from 0."""
    week = (yearday - monday_based_weekday + 10) // 7
    if week < 1:
        year -= 1
        return year, _weeks(year)
    if week > _weeks(year):
        return year + 1, 1
    return year, week


def _weeks(year):
    first = weekday(days_before_year(year))
    return 53 if first == 3 or (first == 2 and is_leap(year)) else 52
