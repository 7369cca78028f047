# rules: task.create.next-iteration, task.done.one-more-iteration
import asyncio

async def nested():
    print("nested starts")
    return 42

async def main():
    task = asyncio.create_task(nested())
    print("task created")
    await asyncio.sleep(1)
    print(await task)

asyncio.run(main())
