# rules: timeout.deadline.at-call, timeout.expires
# since: 3.11
import asyncio
async def main():
    deadline = asyncio.get_running_loop().time() + 1.5
    for delay in (1, 1):
        try:
            async with asyncio.timeout_at(deadline):
                await asyncio.sleep(delay)
                print("in time")
        except TimeoutError:
            print("timed out")

asyncio.run(main())
