# rules: event.set.wakes-all
import asyncio
async def waiter(name, event):
    print(name, await event.wait())

async def main():
    event = asyncio.Event()
    tasks = [asyncio.create_task(waiter(name, event)) for name in "abc"]
    await asyncio.sleep(1)
    event.set()
    print("set")
    await asyncio.gather(*tasks)

asyncio.run(main())
