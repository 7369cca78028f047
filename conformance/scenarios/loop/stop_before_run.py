# rules: loop.stop.before-run
import asyncio
loop = asyncio.new_event_loop()
loop.call_later(9, print, "never")
loop.call_soon(print, "one iteration")
loop.stop()
loop.run_forever()
print("back")
loop.close()
