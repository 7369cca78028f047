# rules: timer.order.deadline
import asyncio
import time
loop = asyncio.new_event_loop()
for when in (3, 1, 4, 2):
    loop.call_at(when, print, when)
loop.call_soon(time.sleep, 4)
loop.call_at(5, loop.stop)
loop.run_forever()
loop.close()
