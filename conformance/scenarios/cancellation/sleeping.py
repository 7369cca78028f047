# rules: task.cancel.sleeping
import asyncio
async def sleeper():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("cancelled")
        raise

async def main():
    task = asyncio.create_task(sleeper())
    await asyncio.sleep(1)
    print(task.cancel(), task.cancelled())
    await asyncio.wait([task])
    print(task.cancelled())

asyncio.run(main())
