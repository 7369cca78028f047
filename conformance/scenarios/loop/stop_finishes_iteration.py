# rules: loop.stop.finishes-iteration, loop.stop.keeps-the-rest
import asyncio
loop = asyncio.new_event_loop()
loop.call_soon(loop.stop)
loop.call_soon(loop.call_soon, print, "kept for the next run")
loop.call_soon(print, "in the batch of stop")
loop.run_forever()
print("stopped")
loop.call_soon(loop.stop)
loop.run_forever()
loop.close()
