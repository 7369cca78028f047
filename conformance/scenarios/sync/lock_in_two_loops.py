# rules: sync.binding.first-wait
import asyncio
async def holds(lock):
    async with lock:
        await asyncio.sleep(1)

async def main():
    await asyncio.wait([asyncio.ensure_future(holds(lock)) for _ in range(2)])
    print("shared")

async def fails():
    for task in [asyncio.ensure_future(holds(lock)) for _ in range(2)]:
        try:
            await task
        except RuntimeError:
            print("bound to another loop")

lock = asyncio.Lock()
asyncio.run(main())
asyncio.run(fails())
