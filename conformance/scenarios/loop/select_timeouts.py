# rules: loop.select.timeout
import asyncio
async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(0.25, print, "first deadline")
    await asyncio.sleep(1.5)
    print("second deadline")
    await asyncio.sleep(0)
    print("no wait")

asyncio.run(main())
