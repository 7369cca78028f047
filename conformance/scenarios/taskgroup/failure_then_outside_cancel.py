# rules: taskgroup.uncancel.before-wait, taskgroup.uncancel.after-wait
# since: 3.11
import asyncio
async def fail():
    await asyncio.sleep(1)
    raise ValueError

async def slow():
    try:
        await asyncio.sleep(10)
    finally:
        await asyncio.sleep(2)

async def parent():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail())
            group.create_task(slow())
    except ExceptionGroup:
        print("group failed", asyncio.current_task().cancelling())
    await asyncio.sleep(0)
    print("not cancelled again")

async def main():
    task = asyncio.create_task(parent())
    await asyncio.sleep(2)
    task.cancel()
    await asyncio.wait([task])

asyncio.run(main())
