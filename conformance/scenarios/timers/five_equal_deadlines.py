# rules: timer.order.equal-deadlines
import asyncio
loop = asyncio.new_event_loop()
for number in range(5):
    loop.call_at(1, print, number)
loop.call_soon(loop.call_at, 1, loop.stop)
loop.run_forever()
loop.close()
