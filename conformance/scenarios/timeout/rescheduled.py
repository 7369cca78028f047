# rules: timeout.reschedule
# since: 3.11
import asyncio
async def main():
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout(1) as scope:
            scope.reschedule(loop.time() + 4)
            await asyncio.sleep(2)
            print("past the first deadline")
            scope.reschedule(loop.time() + 1)
            await asyncio.sleep(2)
    except TimeoutError:
        print("timed out")

asyncio.run(main())
