# rules: run.leftovers.cancelled
import asyncio
async def worker(name):
    try:
        await asyncio.sleep(10)
    finally:
        await asyncio.sleep(1)
        print(name, "ended")

async def main():
    for name in "abc":
        asyncio.create_task(worker(name))
    await asyncio.sleep(1)
    print("main ends")

asyncio.run(main())
