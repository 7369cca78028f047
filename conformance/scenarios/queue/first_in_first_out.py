# rules: queue.fifo, queue.get.waits
import asyncio
async def main():
    queue = asyncio.Queue()
    for item in "abc":
        await queue.put(item)
    print(queue.qsize(), queue.empty(), queue.full())
    while not queue.empty():
        print(await queue.get())

asyncio.run(main())
