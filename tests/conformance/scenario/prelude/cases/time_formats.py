import time


def attempt(function, *args, **keywords):
    try:
        print(repr(function(*args, **keywords)))
    except Exception as error:
        print(type(error).__name__, error)


start = time.gmtime(0)
print(start, tuple(start), start.tm_zone, start.tm_gmtoff, len(start), start[:3], start.n_fields, start.tm_hour)
print(start == tuple(start), start < time.gmtime(1), hash(start) == hash(tuple(start)), start + (1,), time.localtime(5).tm_zone)
attempt(setattr, start, "tm_year", 3), attempt(lambda: start.foo), attempt(lambda: start[9])
attempt(time.struct_time, (1, 2)), attempt(time.struct_time, 3), attempt(time.struct_time, range(12))
print(time.struct_time(range(9)), time.struct_time(range(11)).tm_zone, time.struct_time(range(9)).tm_zone)
attempt(time.gmtime, "a"), attempt(time.gmtime, 1e20), attempt(time.gmtime, -1), attempt(time.gmtime, 1.999)
attempt(time.gmtime, float("nan")), attempt(time.gmtime, -0.5), attempt(time.localtime, 1e9), attempt(time.gmtime, True)
attempt(time.sleep, -1), attempt(time.sleep, "a"), attempt(time.sleep, float("nan")), attempt(time.sleep, None), attempt(time.sleep, -0.5)
letters = "aAbBcCdDeFgGhHIjklmMnpPrRsStTuUVwWxXyYzZ%EOfiJqLvNQK+"
for seconds in (0, 951782400, 951868799, 1234567890.9, 1704067199, 1704067200, 4102444799, 978307200, 1e10, 1230768000, 94694400):
    t = time.gmtime(seconds)
    for flag in ("", "-", "_", "0", "^", "#", "5", "-5", "_6", "010", "E", "O", "^#", "3E"):
        print(seconds, flag, *[letter + repr(time.strftime("%" + flag + letter, t)) for letter in letters])
print(repr(time.strftime("%Y %C %y %G %g %V %F", (5, 1, 1, 0, 0, 0, 0, 1, 0))), time.strftime("%Y", (12345, 1, 1, 0, 0, 0, 0, 1, 0)))
for bad in ((2000, 13, 1, 0, 0, 0, 0, 1, 0), (2000, 1, 32, 0, 0, 0, 0, 1, 0), (2000, 0, 0, 0, 0, 0, 0, 0, 0), (2000, 1, 1, 24, 0, 0, 0, 1, 0),
            (2000, 1, 1, 0, 60, 0, 0, 1, 0), (2000, 1, 1, 0, 0, 62, 0, 1, 0), (2000, 1, 1, 0, 0, 0, 7, 1, 0), (2000, 1, 1, 0, 0, 0, -1, 1, 0),
            (2000, 1, 1, 0, 0, 0, -2, 1, 0), (2000, 1, 1, 0, 0, 0, 0, 367, 0), (2000, 1, 1, 0, 0, 0, 0, 1, 2), (2000, 1, 1, 0, 0, 0, 0, 1, -1),
            (2000, 1, 1), (2000, 1, 1, 0, 0, 0, 0, 1, "a"), 3, [2000, 1, 1, 0, 0, 0, 0, 1, 0], (2000.5, 1, 1, 0, 0, 0, 0, 1, 0)):
    attempt(time.strftime, "%c %w %j %Z %z", bad)
attempt(time.strftime, 3), attempt(time.strftime, "", start), attempt(time.strftime, "é %Y ☃", start), attempt(time.strftime, "%Y\0x", start), attempt(time.strftime, "%", start), attempt(time.strftime, "100%5", start)
attempt(time.asctime, start), attempt(time.asctime, (5, 1, 1, 0, 0, 0, 0, 1, 0)), attempt(time.ctime, 0), attempt(time.ctime, 1e9), attempt(time.asctime, 3)
attempt(time.mktime, start), attempt(time.mktime, (2000, 14, 40, 30, 70, 99, 0, 0, -1)), attempt(time.mktime, (1960, 1, 1, 0, 0, 0, 0, 0, 0))
attempt(time.mktime, 3), attempt(time.mktime, (1, 2)), attempt(time.mktime, (2001, -5, -3, -2, -1, 0, 0, 0, 0))
print(time.tzname, time.timezone, time.altzone, time.daylight, time.get_clock_info("monotonic"), time.get_clock_info("time"))
attempt(time.get_clock_info, "x"), attempt(time.clock_gettime, 99)
for days in range(-800000, 2932896, 9973):
    t = time.gmtime(days * 86400 + 3661)
    print(*t, time.strftime("%G-%V-%u %U %W", t), time.mktime(t))
