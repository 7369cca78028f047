# rules: queue.fifo, queue.get.waits
import asyncio
async def getter(name, queue):
    print(name, await queue.get())

async def main():
    queue = asyncio.Queue()
    tasks = [asyncio.create_task(getter(name, queue)) for name in "ab"]
    await asyncio.sleep(3)
    queue.put_nowait(1)
    queue.put_nowait(2)
    print("put")
    await asyncio.gather(*tasks)

asyncio.run(main())
