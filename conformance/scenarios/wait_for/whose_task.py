# rules: wait-for.own-task, wait-for.inline
import asyncio
async def inner():
    print("inner", asyncio.current_task().get_name())

async def main():
    await asyncio.wait_for(inner(), 1)
    print("main again")
    await asyncio.sleep(0.8)

asyncio.run(main())
