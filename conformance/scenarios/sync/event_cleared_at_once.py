# rules: event.clear.too-late
import asyncio

async def waiter(name, event):
    await event.wait()
    print(name, event.is_set())

async def main():
    event = asyncio.Event()
    first = asyncio.create_task(waiter("first", event))
    await asyncio.sleep(2)
    event.set()
    event.clear()
    second = asyncio.create_task(waiter("second", event))
    await first
    await asyncio.sleep(2)
    print(second.done())

asyncio.run(main())
