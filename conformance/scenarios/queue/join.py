# rules: queue.join.unfinished
import asyncio
async def worker(queue):
    while True:
        delay = await queue.get()
        await asyncio.sleep(delay)
        queue.task_done()

async def main():
    queue = asyncio.Queue()
    for delay in (1, 2):
        queue.put_nowait(delay)
    task = asyncio.create_task(worker(queue))
    await queue.join()
    print("all done", queue.empty())
    task.cancel()

asyncio.run(main())
