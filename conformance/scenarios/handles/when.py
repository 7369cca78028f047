# rules: handle.timer.when
import asyncio
async def main():
    timer = asyncio.get_running_loop().call_at(7.5, print, "ran")
    print(timer.when())
    await asyncio.sleep(8)
    print(timer.when())
    timer.cancel()
    print(timer.when())

asyncio.run(main())
