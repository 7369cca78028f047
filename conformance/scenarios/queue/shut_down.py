# rules: queue.shutdown
# since: 3.13
import asyncio
async def getter(queue):
    try:
        while True:
            print(await queue.get())
            await asyncio.sleep(1)
    except asyncio.QueueShutDown:
        print("shut down")

async def main():
    queue = asyncio.Queue()
    queue.put_nowait("first")
    queue.put_nowait("second")
    task = asyncio.create_task(getter(queue))
    queue.shutdown()
    await task

asyncio.run(main())
