# rules: shield.protects, wait-for.expires
import asyncio
async def main():
    try:
        await asyncio.wait_for(asyncio.shield(asyncio.sleep(4)), 3)
    except asyncio.TimeoutError:
        print("timed out", len(asyncio.all_tasks()))

asyncio.run(main())
