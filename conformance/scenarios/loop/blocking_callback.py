# rules: loop.select.blocking-callback, timer.order.deadline
import asyncio
import time
async def main():
    loop = asyncio.get_running_loop()
    for delay in (2, 1):
        loop.call_later(delay, print, "due at", delay)
    time.sleep(5)
    print("blocked for 5")
    await asyncio.sleep(3)
    print("slept for 3")

asyncio.run(main())
