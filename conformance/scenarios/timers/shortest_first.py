# rules: timer.call-later.deadline
import asyncio
loop = asyncio.new_event_loop()
for delay in (3, 1, 2):
    loop.call_later(delay, print, "after", delay)
loop.call_later(4, loop.stop)
loop.run_forever()
loop.close()
