import time
print(time.time(), time.monotonic(), time.perf_counter(), time.monotonic_ns())
time.sleep(1.5)
print(time.time(), time.monotonic(), time.strftime("%Y-%m-%d %H:%M:%S", time.gmtime(86399)), time.gmtime(0)[:6], time.localtime(3600).tm_hour, time.asctime(time.gmtime(0)), time.ctime(1), time.mktime(time.localtime(5)))
print(time.strptime("2024-02-29", "%Y-%m-%d").tm_yday, time.struct_time(range(9)).tm_mon, time.time_ns(), time.timezone)
for wrong in (lambda: time.sleep(-1), lambda: time.sleep("x"), lambda: time.strptime("x", "%Y")):
    try: wrong()
    except (ValueError, TypeError) as error: print(type(error).__name__, error)
