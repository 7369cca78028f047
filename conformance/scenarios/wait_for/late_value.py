# rules: wait-for.late-value
import asyncio
async def stubborn():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        await asyncio.sleep(1)
        return "late"

async def main():
    task = asyncio.create_task(stubborn())
    try:
        print(await asyncio.wait_for(task, 2))
    except asyncio.TimeoutError:
        print("timed out")

asyncio.run(main())
