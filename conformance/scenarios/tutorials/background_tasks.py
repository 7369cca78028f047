# rules: future.done-callbacks.scheduled, task.done.one-more-iteration
import asyncio
background_tasks = set()

async def work(number):
    await asyncio.sleep(number)
    print("work", number)

async def main():
    for number in range(3):
        task = asyncio.create_task(work(number))
        background_tasks.add(task)
        task.add_done_callback(background_tasks.discard)
    while background_tasks:
        print(len(background_tasks), "running")
        await asyncio.sleep(1.5)

asyncio.run(main())
