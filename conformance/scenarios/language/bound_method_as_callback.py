# rules: handle.cancel.before-run, timer.order.equal-deadlines
import asyncio
class Timer:
    def __init__(self, loop, delay):
        self.fired = []
        self.handles = [loop.call_later(delay, self.fire, i) for i in range(4)]

    def fire(self, number):
        self.fired.append(number)
        self.handles[1].cancel()

async def main():
    timer = Timer(asyncio.get_running_loop(), 2.25)
    await asyncio.sleep(3)
    print(timer.fired)

asyncio.run(main())
