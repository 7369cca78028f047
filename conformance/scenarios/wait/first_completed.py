# rules: wait.first-completed
import asyncio
async def main():
    tasks = [asyncio.create_task(asyncio.sleep(delay)) for delay in (2, 1, 2)]
    while tasks:
        done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        print(len(done), len(pending))
        tasks = pending

asyncio.run(main())
