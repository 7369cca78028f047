# rules: task.cancel.before-first-step
import asyncio
async def work():
    print("never")

async def main():
    task = asyncio.create_task(work())
    print(task.cancel(), task.done())
    await asyncio.sleep(0)
    print(task.cancelled())

asyncio.run(main())
