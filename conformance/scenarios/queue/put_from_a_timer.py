# rules: queue.get.waits
import asyncio
async def main():
    queue = asyncio.Queue()
    for delay in (2, 1):
        asyncio.get_running_loop().call_later(delay, queue.put_nowait, delay)
    print(await queue.get(), await queue.get())

asyncio.run(main())
