# rules: task.all.not-done
import asyncio
async def main():
    tasks = [asyncio.create_task(asyncio.sleep(delay)) for delay in (1, 2, 3)]
    print(len(asyncio.all_tasks()))
    await asyncio.sleep(2.5)
    left = asyncio.all_tasks()
    print(len(left), tasks[1] in left, tasks[2] in left)

asyncio.run(main())
