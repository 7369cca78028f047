# rules: taskgroup.base-exception, taskgroup.uncancel.before-wait, taskgroup.uncancel.after-wait
# since: 3.11
import asyncio
async def quits():
    await asyncio.sleep(3)
    raise SystemExit("child")

async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(quits())
            await asyncio.sleep(9)
    except SystemExit as error:
        print(repr(error), asyncio.current_task().cancelling())
        raise

asyncio.run(main())
