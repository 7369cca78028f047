# rules: wait-for.in-time
import asyncio
async def main():
    print(await asyncio.wait_for(asyncio.sleep(1, "in time"), 5))
    await asyncio.sleep(2)

asyncio.run(main())
