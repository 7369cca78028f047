# The local time zone is looked up again when it is asked to be.
import os
import time

for zone in ("UTC0", "UTC"):
    os.environ["TZ"] = zone
    print(time.tzset(), zone, time.tzname, time.timezone, time.altzone, time.daylight, time.strftime("%H:%M %Z", time.localtime(0)))
