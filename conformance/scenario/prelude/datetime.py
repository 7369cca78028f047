# datetime: what is here, from the parts below. The present is the virtual clock's; local time is UTC.
import _native
from _datetime_date import date
from _datetime_datetime import datetime
from _datetime_delta import timedelta
from _datetime_time import time
from _datetime_zone import timezone, tzinfo

MINYEAR = 1
MAXYEAR = 9999
if _native.version_info >= (3, 11):
    UTC = timezone.utc
