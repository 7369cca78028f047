# rules: timer.call-later.deadline
import asyncio
async def main():
    asyncio.get_running_loop().call_at(0.3, print, "0.3")
    for delay in (0.1, 0.2, 0.7, 1.1, 0.01):
        await asyncio.sleep(delay)
        print("after another", delay)

asyncio.run(main())
