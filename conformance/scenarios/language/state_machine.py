# rules: event.set.wakes-all, coroutine.await.inline
import asyncio
class Light:
    order = {"red": ("green", 3), "green": ("yellow", 2), "yellow": ("red", 1)}

    def __init__(self):
        self.state = "red"
        self.changed = asyncio.Event()

    async def run(self, turns):
        while turns:
            self.state, delay = self.order[self.state]
            self.changed.set()
            self.changed.clear()
            await asyncio.sleep(delay)
            turns -= 1

async def watch(light):
    while True:
        await light.changed.wait()
        print(light.state)

async def main():
    light = Light()
    watcher = asyncio.create_task(watch(light))
    await asyncio.sleep(0)
    await light.run(4)
    watcher.cancel()

asyncio.run(main())
