# rules: loop.call-soon-threadsafe.fifo
import asyncio
async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(print, "one")
    loop.call_soon_threadsafe(print, "two")
    loop.call_soon(print, "three")
    await asyncio.sleep(1)
    print("four")

asyncio.run(main())
