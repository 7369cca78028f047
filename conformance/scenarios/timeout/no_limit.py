# rules: timeout.deadline.at-call
# since: 3.11
import asyncio
async def main():
    async with asyncio.timeout(None) as scope:
        print(scope.when())
        await asyncio.sleep(3600)
        print(scope.expired())

asyncio.run(main())
