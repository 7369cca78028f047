# rules: taskgroup.iterations
# since: 3.11
import asyncio

async def work(name):
    print(name)
    return name

async def main():
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(work(name)) for name in "ab"]
    print([task.result() for task in tasks])

asyncio.run(main())
