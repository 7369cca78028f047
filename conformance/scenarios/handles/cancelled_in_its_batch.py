# rules: handle.cancel.before-run
import asyncio
async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(lambda: handle.cancel())
    handle = loop.call_soon(print, "never")
    loop.call_soon(print, "last of the batch")
    await asyncio.sleep(0)
    print(handle.cancelled())

asyncio.run(main())
