# rules: timeout.no-await
# since: 3.11
import asyncio
import time
async def main():
    async with asyncio.timeout(1) as scope:
        time.sleep(5)
    print("no time-out", scope.expired())
    async with asyncio.timeout(-1):
        print("not even now")

asyncio.run(main())
