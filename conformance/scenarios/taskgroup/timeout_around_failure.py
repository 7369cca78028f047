# rules: taskgroup.uncancel.before-wait, taskgroup.uncancel.after-wait, wait-for.inline
# since: 3.11
import asyncio
async def fail():
    await asyncio.sleep(1)
    raise ValueError

async def inner():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail())
    except ExceptionGroup:
        print("group failed")
    await asyncio.sleep(9)

async def main():
    try:
        await asyncio.wait_for(inner(), 3)
    except (TimeoutError, asyncio.CancelledError) as error:
        print(type(error).__name__, asyncio.current_task().cancelling())

asyncio.run(main())
