# rules: task.name.counter
import asyncio

async def work():
    print(asyncio.current_task().get_name())

async def main():
    first = asyncio.create_task(work())
    second = asyncio.create_task(work())
    second.set_name(2)
    await first
    await second

asyncio.run(main())
