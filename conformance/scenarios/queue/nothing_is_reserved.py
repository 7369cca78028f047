# rules: queue.get.no-reservation
import asyncio
async def getter(queue):
    print("getter", await queue.get())

async def main():
    queue = asyncio.Queue()
    task = asyncio.create_task(getter(queue))
    await asyncio.sleep(0)
    queue.put_nowait("first")
    print("taken from under it", queue.get_nowait())
    await asyncio.sleep(1)
    queue.put_nowait("second")
    await task

asyncio.run(main())
