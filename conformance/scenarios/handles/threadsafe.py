# rules: handle.threadsafe
import asyncio
async def main():
    loop = asyncio.get_running_loop()
    handle = loop.call_soon_threadsafe(print, "never")
    print(type(handle).__name__, isinstance(handle, asyncio.Handle))
    handle.cancel()
    print(handle.cancelled(), handle)
    loop.call_soon_threadsafe(print, "runs")
    await asyncio.sleep(0.5)

asyncio.run(main())
