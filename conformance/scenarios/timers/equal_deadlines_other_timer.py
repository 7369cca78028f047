# rules: timer.order.equal-deadlines
import asyncio
async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(9, print, "unrelated")
    for name in "abc":
        loop.call_later(1, print, name)
    await asyncio.sleep(10)

asyncio.run(main())
