# rules: coroutine.await.inline
import asyncio
class Countdown:
    def __init__(self, start):
        self.current = start

    def __aiter__(self):
        return self

    async def __anext__(self):
        if not self.current:
            raise StopAsyncIteration
        self.current -= 1
        await asyncio.sleep(self.current)
        return self.current

async def main():
    async for number in Countdown(3):
        print(number)
    else:
        print([number async for number in Countdown(2)])

asyncio.run(main())
