# rules: loop.call-soon.arguments
import asyncio
async def main():
    loop = asyncio.get_running_loop()
    for number in range(3):
        loop.call_soon(lambda: print("late", number))
        loop.call_soon(lambda number=number: print("early", number))
    await asyncio.sleep(0)

asyncio.run(main())
