# rules: queue.put.waits
import asyncio
async def main():
    queue = asyncio.Queue(-1)
    for item in range(100):
        await queue.put(item)
    print(queue.qsize(), queue.maxsize, queue.full())
    await asyncio.sleep(0)

asyncio.run(main())
