# rules: task.cancel.cleanup-may-await, task.cancel.sleeping
import asyncio
async def work():
    try:
        await asyncio.sleep(10)
    finally:
        try:
            await asyncio.sleep(10)
        finally:
            print("interrupted again")

async def main():
    task = asyncio.create_task(work())
    for _ in range(2):
        await asyncio.sleep(1)
        task.cancel()
    await asyncio.wait([task])
    print(task.cancelled())

asyncio.run(main())
