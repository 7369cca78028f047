# rules: handle.cancel.idempotent, handle.cancelled.flag
import asyncio
async def main():
    timer = asyncio.get_running_loop().call_later(1, print, "never")
    timer.cancel()
    timer.cancel()
    print(timer.cancelled())
    await asyncio.sleep(2)
    print("nothing ran")

asyncio.run(main())
