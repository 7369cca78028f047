# rules: task.result.value, coroutine.exception.unwinds
import asyncio
async def bug():
    await asyncio.sleep(1)
    raise RuntimeError("not consumed")

async def main():
    task = asyncio.create_task(bug())
    try:
        await task
    except RuntimeError as error:
        print("caught:", error)
    print(task.done(), task.cancelled(), repr(task.exception()))

asyncio.run(main())
