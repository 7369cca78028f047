# rules: task.cancel.done
import asyncio
async def main():
    task = asyncio.create_task(asyncio.sleep(1, "result"))
    await task
    print(task.cancel(), task.cancelled(), task.result())

asyncio.run(main())
