import asyncio


async def worker(name, queue, results):
    while True:
        item = await queue.get()
        if item is None:
            return
        results.append((name, item))

async def main():
    queue, results = asyncio.Queue(), []
    tasks = [asyncio.create_task(worker(name, queue, results)) for name in "ab"]
    for i in range(4):
        await queue.put(i if i < 2 else None)
    await asyncio.gather(*tasks)
    print(results)
asyncio.run(main())
