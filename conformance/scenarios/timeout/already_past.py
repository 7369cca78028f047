# rules: timeout.deadline.past
# since: 3.11
import asyncio
async def main():
    for delay in (0, -1):
        try:
            async with asyncio.timeout(delay):
                print("body entered")
                await asyncio.sleep(1)
                print("never")
        except TimeoutError:
            print("timed out")

asyncio.run(main())
