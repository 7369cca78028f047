from datetime import date, datetime, time, timedelta, timezone
d = datetime(2024, 2, 29, 13, 45, 30, 123456)
print(d, repr(d), d.isoformat(), d.strftime("%Y-%m-%d %H:%M:%S.%f %a %b %j %p"), d.date(), d.time(), d.weekday(), d.isocalendar()[1], d.replace(year=2023, day=1), d.timetuple().tm_yday)
print(d + timedelta(days=1, hours=12), d - datetime(2024, 1, 1), timedelta(seconds=90061), timedelta(days=-1, seconds=1), timedelta(hours=1).total_seconds(), timedelta(minutes=5) * 3, timedelta(days=7) / timedelta(days=2), repr(timedelta(1, 2, 3)))
print(datetime.fromisoformat("2020-01-02T03:04:05"), datetime.strptime("5/6/2021 07:08", "%d/%m/%Y %H:%M"), date(2020, 1, 31).isoformat(), time(1, 2, 3), date.today(), datetime.now(), datetime.fromtimestamp(86400, timezone.utc), date(2024, 3, 1) - date(2024, 2, 1))
utc = datetime(2024, 1, 1, tzinfo=timezone.utc)
print(utc, utc.astimezone(timezone(timedelta(hours=5, minutes=30))), utc.timestamp(), utc.tzinfo, min(d, datetime.max), d == d.replace(), datetime.combine(d.date(), time()))
for wrong in (lambda: date(2023, 2, 29), lambda: datetime(1, 13, 1), lambda: d < utc, lambda: d - date(2024, 1, 1), lambda: datetime.fromisoformat("nonsense"), lambda: datetime.strptime("x", "%Y"), lambda: d + 5):
    try: wrong()
    except (ValueError, TypeError) as error: print(type(error).__name__, error)
