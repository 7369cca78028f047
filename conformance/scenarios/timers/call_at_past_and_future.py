# rules: timer.call-at.absolute
import asyncio
async def main():
    loop = asyncio.get_running_loop()
    await asyncio.sleep(2)
    loop.call_at(5, print, "at 5")
    loop.call_at(2, print, "at 2, now")
    loop.call_at(1, print, "at 1, in the past")
    await asyncio.sleep(4)

asyncio.run(main())
