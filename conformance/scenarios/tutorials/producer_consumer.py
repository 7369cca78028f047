# rules: queue.put.waits, queue.get.waits
import asyncio
async def producer(queue):
    for item in range(4):
        await asyncio.sleep(0.5)
        await queue.put(item)
    await queue.put(None)

async def consumer(queue):
    while (item := await queue.get()) is not None:
        await asyncio.sleep(0.75)
        print("consumed", item)

async def main():
    queue = asyncio.Queue(2)
    await asyncio.gather(producer(queue), consumer(queue))

asyncio.run(main())
