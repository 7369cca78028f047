# rules: timeout.reschedule
# since: 3.11
import asyncio
async def main():
    async with asyncio.timeout(1) as scope:
        scope.reschedule(None)
        await asyncio.sleep(10)
    print(scope.when(), scope.expired())

asyncio.run(main())
