# rules: loop.call-soon.fifo, loop.call-soon.arguments
import asyncio
loop = asyncio.new_event_loop()
for name in "abc":
    loop.call_soon(print, "callback", name)
loop.call_soon(loop.stop)
loop.run_forever()
loop.close()
