# rules: loop.stop.finishes-iteration
import asyncio
loop = asyncio.new_event_loop()
loop.call_soon(loop.stop)
loop.call_soon(loop.stop)
loop.run_forever()
loop.call_later(2, print, "the second run is not stopped early")
loop.call_later(2, loop.stop)
loop.run_forever()
loop.close()
