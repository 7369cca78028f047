# rules: event.set.wakes-all, event.wait.set-already
import asyncio
async def main():
    event = asyncio.Event()
    asyncio.get_running_loop().call_later(2, event.set)
    for _ in range(3):
        await event.wait()
        print("through")

asyncio.run(main())
