# rules: task.current.only-in-step, task.all.not-done
import asyncio
async def work():
    print(asyncio.current_task().get_name(), len(asyncio.all_tasks()))

async def main():
    asyncio.current_task().set_name("main")
    await asyncio.gather(work(), work())
    print(sorted([task.get_name() for task in asyncio.all_tasks()]))

asyncio.run(main())
