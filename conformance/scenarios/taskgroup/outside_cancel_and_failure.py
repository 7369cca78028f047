# rules: taskgroup.uncancel.before-wait, taskgroup.uncancel.after-wait
# since: 3.11
import asyncio
async def fail():
    try:
        await asyncio.sleep(10)
    finally:
        raise ValueError

async def parent():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail())
    except ExceptionGroup:
        print("group failed", asyncio.current_task().cancelling())
    await asyncio.sleep(1)
    print("not cancelled again")

async def main():
    task = asyncio.create_task(parent())
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.wait([task])
    print(task.cancelled())

asyncio.run(main())
