# rules: lock.acquire.free
import asyncio
async def main():
    lock = asyncio.Lock()
    print(await lock.acquire(), lock.locked())
    lock.release()
    async with lock:
        print(lock.locked())
    print(lock.locked())
    await asyncio.sleep(1.6)

asyncio.run(main())
