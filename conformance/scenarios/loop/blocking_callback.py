# rules: loop.select.blocking-callback, timer.order.deadline
import asyncio
import time

async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(2, print, "due at 2")
    loop.call_later(1, print, "due at 1")
    time.sleep(5)
    print("blocked for 5")
    await asyncio.sleep(3)
    print("slept for 3")

asyncio.run(main())
