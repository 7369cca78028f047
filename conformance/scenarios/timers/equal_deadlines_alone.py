# rules: timer.order.equal-deadlines
import asyncio
async def sleeper(name):
    await asyncio.sleep(1)
    print(name)

async def main():
    await asyncio.gather(*[sleeper(name) for name in "abcdefgh"])

asyncio.run(main())
