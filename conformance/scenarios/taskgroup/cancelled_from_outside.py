# rules: taskgroup.outside-cancel
# since: 3.11
import asyncio
async def child(name):
    try:
        await asyncio.sleep(10)
    finally:
        print(name, "cancelled")

async def parent():
    async with asyncio.TaskGroup() as group:
        for name in "ab":
            group.create_task(child(name))

async def main():
    task = asyncio.create_task(parent())
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.wait([task])
    print(task.cancelled())

asyncio.run(main())
