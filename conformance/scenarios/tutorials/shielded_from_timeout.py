# rules: shield.protects, wait-for.expires
import asyncio
async def save():
    await asyncio.sleep(2)
    print("saved")

async def main():
    task = asyncio.create_task(save())
    try:
        await asyncio.wait_for(asyncio.shield(task), 0.5)
    except asyncio.TimeoutError:
        print("taking longer than expected")
        await task

asyncio.run(main())
