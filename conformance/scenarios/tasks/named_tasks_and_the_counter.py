# rules: task.name.named-consume-number, task.name.named-keep-number
import asyncio
async def work():
    print(asyncio.current_task().get_name())

async def main():
    await asyncio.create_task(work(), name="named")
    await asyncio.create_task(work())

asyncio.run(main())
