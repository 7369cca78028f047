# rules: task.cancel.raised-by-itself
import asyncio
async def work():
    await asyncio.sleep(3)
    raise asyncio.CancelledError("by hand")

async def main():
    task = asyncio.create_task(work())
    await asyncio.wait([task])
    print(task.cancelled())

asyncio.run(main())
