# rules: loop.iteration.timers-last, timer.delay.zero
import asyncio
async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(0, print, "timer without delay")
    loop.call_soon(print, "callback made after the timer")
    await asyncio.sleep(0)
    print("task")
    await asyncio.sleep(0)

asyncio.run(main())
