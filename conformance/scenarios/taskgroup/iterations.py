# rules: taskgroup.iterations
# since: 3.11
import asyncio
async def work(name):
    print(name)

async def main():
    async with asyncio.TaskGroup() as group:
        for name in "ab":
            group.create_task(work(name))
    print("group")

asyncio.run(main())
