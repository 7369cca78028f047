# rules: timer.call-later.deadline, sleep.positive
import asyncio
async def main():
    for _ in range(10):
        await asyncio.sleep(0.1)
        print("tick")

asyncio.run(main())
