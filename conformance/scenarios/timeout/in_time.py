# rules: timeout.expires, timer.cancel.no-wait
# since: 3.11
import asyncio
async def main():
    async with asyncio.timeout(2) as scope:
        await asyncio.sleep(1)
    print(scope.expired())
    await asyncio.sleep(5)

asyncio.run(main())
