# rules: wait.timeout, timer.cancel.no-wait
import asyncio
async def main():
    task = asyncio.create_task(asyncio.sleep(1))
    done, pending = await asyncio.wait([task], timeout=2)
    print(done == {task}, pending)
    await asyncio.sleep(3)
    print("nothing at 2")

asyncio.run(main())
