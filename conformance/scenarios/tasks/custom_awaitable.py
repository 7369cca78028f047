# rules: coroutine.await.custom
import asyncio
class Later:
    def __init__(self, delay):
        self.delay = delay

    def __await__(self):
        print("asked for an iterator")
        return asyncio.sleep(self.delay, "slept").__await__()

async def main():
    print(await Later(0.5))
    print(await asyncio.ensure_future(Later(1)))

asyncio.run(main())
