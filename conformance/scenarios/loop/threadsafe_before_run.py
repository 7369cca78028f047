# rules: loop.call-soon-threadsafe.fifo
import asyncio
loop = asyncio.new_event_loop()
loop.call_soon_threadsafe(print, "one")
loop.call_soon(print, "two")
loop.call_later(2, loop.stop)
loop.run_forever()
loop.close()
