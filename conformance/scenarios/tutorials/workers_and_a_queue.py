# rules: queue.join.unfinished, run.leftovers.cancelled
import asyncio
async def worker(name, queue):
    while True:
        pages = await queue.get()
        await asyncio.sleep(pages / 8)
        print(f"{name} printed {pages} page{'s' if pages > 1 else ''}")
        queue.task_done()

async def main():
    queue = asyncio.Queue()
    for pages in range(1, 7):
        queue.put_nowait(pages)
    workers = [asyncio.create_task(worker(name, queue)) for name in ("left", "right")]
    await queue.join()
    for task in workers:
        task.cancel()
    print(await asyncio.gather(*workers, return_exceptions=True))

asyncio.run(main())
