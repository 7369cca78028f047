# rules: taskgroup.waits
# since: 3.11
import asyncio
async def work(group, depth):
    await asyncio.sleep(1)
    print("depth", depth)
    if depth < 2:
        group.create_task(work(group, depth + 1))

async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(work(group, 0))
        print("body ends")
    print("group ends")

asyncio.run(main())
