# rules: timer.cancel.shapes-heap
import asyncio
async def main():
    loop = asyncio.get_running_loop()
    tasks = [asyncio.create_task(asyncio.sleep(1)) for _ in range(3)]
    await asyncio.sleep(0)
    tasks[1].cancel()
    for name in "abcd":
        loop.call_at(1, print, name)
    await asyncio.sleep(2)

asyncio.run(main())
