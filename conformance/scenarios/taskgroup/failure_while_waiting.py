# rules: taskgroup.uncancel.before-wait, taskgroup.uncancel.after-wait
# since: 3.11
import asyncio
async def fail():
    await asyncio.sleep(1.2)
    raise ValueError

async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail())
    except ExceptionGroup:
        print(asyncio.current_task().cancelling())

asyncio.run(main())
