# Every clock tells the same virtual time; by its name, or as a number of its own.
import time

print(time.CLOCK_REALTIME, time.CLOCK_MONOTONIC, time.CLOCK_MONOTONIC_RAW, time.CLOCK_BOOTTIME)
print(time.monotonic_ns(), time.perf_counter_ns(), time.clock_gettime_ns(time.CLOCK_MONOTONIC), type(time.time_ns()))
start, wall = time.monotonic_ns(), time.time_ns()
time.sleep(1.5)
print(time.monotonic_ns() - start, time.perf_counter_ns() - start, time.time_ns() - wall, time.time_ns() // 10**9 == int(time.time()))
for clock in (time.CLOCK_REALTIME, time.CLOCK_MONOTONIC, time.CLOCK_MONOTONIC_RAW, time.CLOCK_BOOTTIME):
    print(time.clock_gettime(clock), time.clock_gettime_ns(clock))
for wrong in ("x", None, 1.5):
    try:
        time.clock_gettime_ns(wrong)
    except TypeError as error:
        print(error)
