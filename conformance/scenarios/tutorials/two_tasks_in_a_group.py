# rules: taskgroup.waits, taskgroup.iterations
# since: 3.11
import asyncio
import time
async def cook(what, minutes):
    await asyncio.sleep(minutes)
    print(what, "ready")

async def main():
    print("start", time.strftime("%X"))
    async with asyncio.TaskGroup() as kitchen:
        kitchen.create_task(cook("tea", 1))
        kitchen.create_task(cook("toast", 2))
    print("finish", time.strftime("%X"))

asyncio.run(main())
