# rules: loop.select.cap
import asyncio
async def main():
    await asyncio.sleep(200_000)
    print("two days and a bit")

asyncio.run(main())
