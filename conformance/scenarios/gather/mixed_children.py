# rules: gather.done-children.later, gather.done-children.at-once
import asyncio
async def main():
    future = asyncio.get_running_loop().create_future()
    future.set_result("future")
    print(await asyncio.gather(future, asyncio.sleep(0, "coroutine"), asyncio.create_task(asyncio.sleep(1, "task"))))

asyncio.run(main())
