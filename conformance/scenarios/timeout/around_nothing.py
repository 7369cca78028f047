# rules: timeout.no-await
# since: 3.11
import asyncio
async def main():
    async with asyncio.timeout(0):
        pass
    await asyncio.sleep(1.15)
    print("no time-out")

asyncio.run(main())
