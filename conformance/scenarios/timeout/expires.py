# rules: timeout.expires
# since: 3.11
import asyncio
async def main():
    try:
        async with asyncio.timeout(2) as scope:
            await asyncio.sleep(10)
    except TimeoutError:
        print("timed out", scope.expired(), asyncio.current_task().cancelling())

asyncio.run(main())
