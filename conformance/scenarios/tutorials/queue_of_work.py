# rules: queue.join.unfinished, run.leftovers.cancelled
import asyncio

async def worker(name, queue):
    while True:
        sleep_for = await queue.get()
        await asyncio.sleep(sleep_for)
        queue.task_done()
        print(f"{name} has slept for {sleep_for:.2f} seconds")

async def main():
    queue = asyncio.Queue()
    for number in range(1, 8):
        queue.put_nowait(number / 8)
    tasks = [asyncio.create_task(worker(f"worker-{i}", queue)) for i in range(3)]
    await queue.join()
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    print("====")

asyncio.run(main())
