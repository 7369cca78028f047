# rules: timer.call-later.deadline, loop.stop.finishes-iteration
import asyncio
import time

def display_date(end_time, loop):
    print(time.strftime("%H:%M:%S"))
    if loop.time() + 1.0 < end_time:
        loop.call_later(1, display_date, end_time, loop)
    else:
        loop.stop()

loop = asyncio.new_event_loop()
loop.call_soon(display_date, loop.time() + 5.0, loop)
loop.run_forever()
loop.close()
