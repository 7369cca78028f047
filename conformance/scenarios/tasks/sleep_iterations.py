# rules: sleep.zero, sleep.positive
import asyncio
async def main():
    for delay in (0, -1, 1):
        await asyncio.sleep(delay)
        print("slept", delay)

asyncio.run(main())
