# rules: wait-for.own-task, wait-for.inline, lock.release.fifo
import asyncio
async def worker(name, lock):
    for turn in range(2):
        await asyncio.wait_for(lock.acquire(), 60)
        print(name, turn)
        await asyncio.sleep(0)
        lock.release()

async def main():
    lock = asyncio.Lock()
    await asyncio.gather(*[worker(name, lock) for name in "abc"])

asyncio.run(main())
