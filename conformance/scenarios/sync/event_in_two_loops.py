# rules: sync.binding.first-wait
import asyncio
async def main():
    asyncio.get_running_loop().call_later(1, event.set)
    try:
        await event.wait()
        print("woken")
    except RuntimeError:
        print("bound to another loop")

for event in (asyncio.Event(),):
    asyncio.run(main())
    event.clear()
    asyncio.run(main())
