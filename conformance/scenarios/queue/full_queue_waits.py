# rules: queue.put.waits
import asyncio
async def producer(queue):
    for item in range(3):
        await queue.put(item)
        print("put", item)

async def main():
    queue = asyncio.Queue(maxsize=1)
    task = asyncio.create_task(producer(queue))
    for _ in range(3):
        await asyncio.sleep(1)
        print("got", await queue.get())

asyncio.run(main())
