# rules: coroutine.await.inline
import asyncio
class Step:
    delay = 1

    def __init__(self, name):
        self.name = name

    async def run(self):
        await asyncio.sleep(self.delay)
        return f"{type(self).__name__}({self.name})"

class Slow(Step):
    delay = 3

    async def run(self):
        return "slow " + await super().run()

async def main():
    print(await asyncio.gather(Step("a").run(), Slow("b").run()))

asyncio.run(main())
