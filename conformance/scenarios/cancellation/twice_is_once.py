# rules: task.cancel.twice
import asyncio
async def work():
    for _ in range(2):
        try:
            await asyncio.sleep(1)
            print("slept")
        except asyncio.CancelledError:
            print("cancelled")

async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0.5)
    print(task.cancel(), task.cancel())
    await task

asyncio.run(main())
