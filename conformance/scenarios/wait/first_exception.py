# rules: wait.first-exception
import asyncio
async def work(delay):
    await asyncio.sleep(delay)
    if delay == 3:
        raise ValueError

async def main():
    tasks = [asyncio.create_task(work(delay)) for delay in (1, 2, 3, 4)]
    asyncio.get_running_loop().call_later(1.5, tasks[1].cancel)
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
    print(len(done), len(pending), tasks[1].cancelled(), tasks[3] in pending)

asyncio.run(main())
