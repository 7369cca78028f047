# rules: wait-for.completion-wins, wait-for.deadline-wins
import asyncio
async def waits(future):
    print(await asyncio.wait_for(future, 9))

async def main():
    future = asyncio.get_running_loop().create_future()
    task = asyncio.create_task(waits(future))
    await asyncio.sleep(1)
    future.set_result("kept")
    task.cancel()
    await asyncio.wait([task])
    print(task.cancelled())

asyncio.run(main())
