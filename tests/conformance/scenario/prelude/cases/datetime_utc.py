# since: 3.11
# UTC, in short.
import datetime

noon = datetime.datetime(2024, 2, 29, 12, tzinfo=datetime.UTC)
print(datetime.UTC is datetime.timezone.utc, noon, datetime.UTC, repr(datetime.UTC), noon.utcoffset(), noon.tzname())
print(noon.astimezone(datetime.timezone(datetime.timedelta(hours=-5))) == noon, datetime.datetime.fromtimestamp(0, datetime.UTC))
