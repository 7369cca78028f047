# rules: wait.cancelled
import asyncio
async def main():
    inner = asyncio.create_task(asyncio.sleep(3, "ran on"))
    waiter = asyncio.create_task(asyncio.wait([inner]))
    await asyncio.sleep(1)
    waiter.cancel()
    print(await inner, waiter.cancelled())

asyncio.run(main())
