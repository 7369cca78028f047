# rules: timer.delay.zero
import asyncio
loop = asyncio.new_event_loop()
loop.call_later(0, print, "second: a timer")
loop.call_soon(print, "first: ready before")
loop.call_later(0, loop.stop)
loop.run_forever()
loop.close()
