# rules: gather.order
import asyncio
async def work(delay):
    await asyncio.sleep(delay)
    print("ends", delay)
    return delay

async def main():
    print(await asyncio.gather(work(3), work(1), work(2)))

asyncio.run(main())
