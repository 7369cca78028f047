# rules: event.clear.too-late
import asyncio
async def waiter(event):
    await event.wait()
    print("woken, although the flag is", event.is_set())

async def main():
    event = asyncio.Event()
    task = asyncio.create_task(waiter(event))
    await asyncio.sleep(2)
    event.set()
    event.clear()
    await task

asyncio.run(main())
