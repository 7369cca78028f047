# rules: loop.select.blocking-callback
import asyncio
import time
async def blocks():
    time.sleep(2)
    print("blocked everything", time.strftime("%S"))

async def ticks():
    for _ in range(3):
        print("tick", time.strftime("%S"))
        await asyncio.sleep(1)

async def main():
    await asyncio.gather(ticks(), blocks())

asyncio.run(main())
