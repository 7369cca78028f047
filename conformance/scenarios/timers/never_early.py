# rules: timer.deadline.never-early
import asyncio
async def main():
    loop = asyncio.get_running_loop()
    for delay in (0.0004, 0.001, 0.0126):
        deadline = loop.time() + delay
        await asyncio.sleep(delay)
        print(delay, loop.time() > deadline - 1e-9)

asyncio.run(main())
