# rules: wait.timeout
import asyncio
async def main():
    tasks = [asyncio.create_task(asyncio.sleep(delay)) for delay in (1, 5)]
    done, pending = await asyncio.wait(tasks, timeout=2)
    print(tasks[0] in done, tasks[1] in pending, tasks[1].cancelled())
    await tasks[1]
    print("it was not cancelled")

asyncio.run(main())
