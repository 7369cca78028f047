# rules: task.cancel.swallowed
import asyncio
import contextlib
async def main():
    task = asyncio.create_task(asyncio.sleep(10))
    await asyncio.sleep(6)
    task.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await task
    print("cancelled and awaited")

asyncio.run(main())
