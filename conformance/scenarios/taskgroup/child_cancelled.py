# rules: taskgroup.child-cancelled
# since: 3.11
import asyncio
async def main():
    async with asyncio.TaskGroup() as group:
        first = group.create_task(asyncio.sleep(10))
        second = group.create_task(asyncio.sleep(2, "ran on"))
        await asyncio.sleep(1)
        first.cancel()
    print(first.cancelled(), second.result())

asyncio.run(main())
