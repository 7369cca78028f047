# rules: handle.cancel.before-run, timer.cancel.shapes-heap
import asyncio
loop = asyncio.new_event_loop()
timers = [loop.call_at(1, lambda: timers[1].cancel())]
timers.append(loop.call_at(1, print, "never"))
timers.append(loop.call_at(1, print, "third"))
loop.call_at(3, loop.stop)
loop.run_forever()
print(timers[1].cancelled())
loop.close()
