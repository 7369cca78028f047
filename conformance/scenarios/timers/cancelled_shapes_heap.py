# rules: timer.cancel.shapes-heap, timer.order.equal-deadlines
import asyncio
async def main():
    loop = asyncio.get_running_loop()
    timers = [loop.call_at(1, print, number) for number in range(6)]
    timers[1].cancel()
    timers[3].cancel()
    await asyncio.sleep(2)

asyncio.run(main())
