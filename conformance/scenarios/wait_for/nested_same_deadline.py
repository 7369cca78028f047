# rules: wait-for.expires, timeout.nested.outer-expires
import asyncio
async def inner():
    try:
        await asyncio.wait_for(asyncio.sleep(10), 2)
    except asyncio.CancelledError:
        print("inner was cancelled")
        raise

async def main():
    try:
        await asyncio.wait_for(inner(), 2)
    except asyncio.TimeoutError:
        print("outer timed out")

asyncio.run(main())
