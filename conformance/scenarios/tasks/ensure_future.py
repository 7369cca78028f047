# rules: task.ensure-future.same
import asyncio
async def main():
    task = asyncio.ensure_future(asyncio.sleep(1, "slept"))
    future = asyncio.get_running_loop().create_future()
    print(asyncio.ensure_future(task) is task, asyncio.ensure_future(future) is future)
    try:
        asyncio.ensure_future(42)
    except TypeError as error:
        print(error)
    print(await task)

asyncio.run(main())
