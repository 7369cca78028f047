# rules: task.cancel.self-then-raise
import asyncio
async def work():
    asyncio.current_task().cancel()
    raise ValueError("wins")

async def main():
    task = asyncio.create_task(work())
    await asyncio.wait([task])
    print(task.cancelled(), repr(task.exception()))

asyncio.run(main())
