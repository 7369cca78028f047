# rules: wait-for.own-task, wait-for.inline
import asyncio
async def stubborn():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        return "swallowed"

async def waits():
    try:
        print("returned", await asyncio.wait_for(stubborn(), 5))
    except asyncio.CancelledError:
        print("cancelled")

async def main():
    task = asyncio.create_task(waits())
    await asyncio.sleep(1)
    task.cancel()
    await task

asyncio.run(main())
