# rules: loop.select.forever
import asyncio
loop = asyncio.new_event_loop()
loop.call_later(4, print, "the last timer")
loop.run_forever()
