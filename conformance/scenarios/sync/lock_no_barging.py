# rules: lock.acquire.no-barging
import asyncio
async def waiter(lock):
    async with lock:
        print("the waiter")

async def main():
    lock = asyncio.Lock()
    await lock.acquire()
    task = asyncio.create_task(waiter(lock))
    await asyncio.sleep(0)
    lock.release()
    print(lock.locked())
    async with lock:
        print("the releaser, behind the waiter")

asyncio.run(main())
