# rules: timeout.deadline.at-call
# since: 3.11
import asyncio
async def main():
    scope = asyncio.timeout(3)
    print(scope.when() - asyncio.get_running_loop().time())
    await asyncio.sleep(2)
    try:
        async with scope:
            await asyncio.sleep(2)
    except TimeoutError:
        print("timed out, one second after entering")

asyncio.run(main())
