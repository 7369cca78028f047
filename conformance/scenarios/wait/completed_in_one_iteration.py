# rules: wait.first-completed
import asyncio
async def work():
    print("ends")

async def main():
    tasks = [asyncio.create_task(work()) for _ in range(3)]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    print(len(done), len(pending))

asyncio.run(main())
