# rules: queue.get.cancelled
import asyncio
async def getter(name, queue):
    print(name, await queue.get())

async def main():
    queue = asyncio.Queue()
    tasks = [asyncio.create_task(getter(name, queue)) for name in "abc"]
    await asyncio.sleep(0)
    queue.put_nowait("item")
    tasks[0].cancel()
    await asyncio.wait(tasks[:2])
    print(tasks[0].cancelled())

asyncio.run(main())
