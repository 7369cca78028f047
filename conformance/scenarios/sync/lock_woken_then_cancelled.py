# rules: lock.cancel.passes-on
import asyncio
async def worker(name, lock):
    async with lock:
        print(name)

async def main():
    lock = asyncio.Lock()
    await lock.acquire()
    tasks = [asyncio.create_task(worker(name, lock)) for name in "ab"]
    await asyncio.sleep(0)
    lock.release()
    tasks[0].cancel()
    await asyncio.wait(tasks)
    print(tasks[0].cancelled())

asyncio.run(main())
