# rules: timer.resolution.early, loop.select.timeout
import asyncio
async def main():
    asyncio.get_running_loop().call_later(5e-10, print, "half a nanosecond")
    await asyncio.sleep(1e-9)
    print("a nanosecond, in the same iteration")

asyncio.run(main())
