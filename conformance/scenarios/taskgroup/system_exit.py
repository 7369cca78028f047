# rules: taskgroup.base-exception
# since: 3.11
import asyncio
async def quits():
    await asyncio.sleep(1)
    raise SystemExit("child")

async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(quits())
    except SystemExit as error:
        print(repr(error), asyncio.current_task().cancelling())
        raise

asyncio.run(main())
