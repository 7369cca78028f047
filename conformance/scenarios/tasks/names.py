# rules: task.name.counter
import asyncio
async def work():
    print(asyncio.current_task().get_name())

async def main():
    tasks = [asyncio.create_task(work()) for _ in range(3)]
    tasks[1].set_name(2)
    await asyncio.wait(tasks)

asyncio.run(main())
