# rules: wait-for.expires, task.cancel.twice
import asyncio
async def main():
    loop = asyncio.get_running_loop()
    task = asyncio.create_task(asyncio.wait_for(loop.create_future(), 3.5))
    await asyncio.sleep(0)
    loop.call_at(3.5, task.cancel)
    await asyncio.wait([task])
    print(task.cancelled() or repr(task.exception()))

asyncio.run(main())
