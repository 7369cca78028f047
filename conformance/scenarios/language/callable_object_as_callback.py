# rules: loop.call-soon.arguments, timer.call-later.deadline
import asyncio
class Counter:
    def __init__(self, loop):
        self.loop, self.calls = loop, 0

    def __call__(self, step):
        self.calls += step
        print(self.calls)
        if self.calls < 6:
            self.loop.call_later(0.5 * step, self, step + 1)

async def main():
    Counter(asyncio.get_running_loop())(1)
    await asyncio.sleep(4)

asyncio.run(main())
