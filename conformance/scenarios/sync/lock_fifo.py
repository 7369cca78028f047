# rules: lock.release.fifo
import asyncio
async def worker(name, lock):
    async with lock:
        print(name, "in")
        await asyncio.sleep(1)

async def main():
    lock = asyncio.Lock()
    await asyncio.gather(*[worker(name, lock) for name in "abc"])

asyncio.run(main())
