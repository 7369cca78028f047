# rules: lock.cancel.passes-on
import asyncio
async def worker(name, lock):
    async with lock:
        print(name)

async def main():
    lock = asyncio.Lock()
    await lock.acquire()
    tasks = [asyncio.create_task(worker(name, lock)) for name in "abc"]
    await asyncio.sleep(0)
    tasks[1].cancel()
    await asyncio.sleep(1)
    lock.release()
    await asyncio.wait(tasks)

asyncio.run(main())
