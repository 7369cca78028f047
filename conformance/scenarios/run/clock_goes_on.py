# rules: run.result, timer.call-at.absolute
import asyncio
async def main():
    await asyncio.sleep(1)
    asyncio.get_running_loop().call_at(1.5, print, "at 1.5, or at once")
    await asyncio.sleep(1)

asyncio.run(main())
asyncio.run(main())
