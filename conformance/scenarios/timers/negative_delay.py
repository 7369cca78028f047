# rules: timer.delay.negative
import asyncio
async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(0, print, "zero")
    loop.call_later(-1, print, "minus one")
    loop.call_later(-2, print, "minus two")
    await asyncio.sleep(3)
    print("main")

asyncio.run(main())
