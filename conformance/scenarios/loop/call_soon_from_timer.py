# rules: loop.iteration.snapshot, loop.select.timeout
import asyncio
loop = asyncio.new_event_loop()
loop.call_later(1, loop.call_soon, print, "one iteration after the timer")
loop.call_later(1, print, "timer")
loop.call_later(1.5, loop.stop)
loop.run_forever()
loop.close()
