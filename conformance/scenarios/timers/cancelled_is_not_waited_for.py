# rules: timer.cancel.no-wait
import asyncio
loop = asyncio.new_event_loop()
loop.call_later(1, print, "never").cancel()
loop.call_later(3, print, "the only wait is for 3")
loop.call_later(3, loop.stop)
loop.run_forever()
loop.close()
