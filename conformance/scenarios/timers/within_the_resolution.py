# rules: timer.resolution.early
import asyncio
loop = asyncio.new_event_loop()
loop.call_at(1, print, "1")
loop.call_at(1 + 5e-10, print, "half a nanosecond later, same iteration")
loop.call_at(1 + 2e-9, print, "two nanoseconds later, next iteration")
loop.call_at(1.5, loop.stop)
loop.run_forever()
loop.close()
