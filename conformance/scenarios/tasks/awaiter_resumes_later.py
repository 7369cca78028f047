# rules: task.done.one-more-iteration
import asyncio
async def work():
    asyncio.get_running_loop().call_soon(print, "between the end and the awaiter")
    print("end")

async def main():
    task = asyncio.create_task(work())
    await task
    print("resumed")
    await task
    print("the second await is free")

asyncio.run(main())
