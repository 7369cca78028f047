# rules: loop.base-exception.leaves, loop.base-exception.keeps-batch
import asyncio
def interrupt():
    raise KeyboardInterrupt

loop = asyncio.new_event_loop()
loop.call_soon(interrupt)
loop.call_soon(print, "first in the next run")
try:
    loop.run_forever()
except KeyboardInterrupt:
    print("interrupted")
loop.call_soon(loop.stop)
loop.run_forever()
loop.close()
