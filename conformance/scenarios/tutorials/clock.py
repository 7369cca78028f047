# rules: timer.call-later.deadline, loop.stop.finishes-iteration
import asyncio
import time
class Clock:
    def __init__(self, loop, until):
        self.loop, self.until = loop, until

    def strike(self):
        print(time.strftime("%H:%M:%S"))
        self.loop.call_later(1200, self.strike) if self.loop.time() < self.until else self.loop.stop()

loop = asyncio.new_event_loop()
loop.call_soon(Clock(loop, loop.time() + 3600).strike)
loop.run_forever()
loop.close()
