# rules: threads.clock.when-all-wait
import asyncio, time

async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(0.3, lambda: print("timer"))
    await asyncio.gather(*(asyncio.to_thread(time.sleep, d) for d in (0.5, 0.2)))
    print(loop.time(), time.monotonic())

asyncio.run(main())
