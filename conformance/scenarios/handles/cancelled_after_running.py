# rules: handle.cancelled.flag, handle.cancel.idempotent
import asyncio
async def main():
    handle = asyncio.get_running_loop().call_soon(print, "ran")
    await asyncio.sleep(0)
    print(handle.cancelled())
    handle.cancel()
    handle.cancel()
    print(handle.cancelled())

asyncio.run(main())
