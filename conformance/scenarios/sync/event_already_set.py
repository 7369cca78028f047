# rules: event.wait.set-already
import asyncio
async def main():
    event = asyncio.Event()
    print(event.is_set())
    event.set()
    print(await event.wait(), await event.wait())
    event.clear()
    print(event.is_set())

asyncio.run(main())
