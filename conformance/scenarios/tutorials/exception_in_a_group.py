# rules: taskgroup.failure.group
# since: 3.11
import asyncio
async def fail(delay, error):
    await asyncio.sleep(delay)
    raise error

async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(fail(2, ValueError("one")))
            tg.create_task(fail(1.5, TypeError("two")))
    except ExceptionGroup as group:
        print(group.message, [repr(error) for error in group.exceptions])

asyncio.run(main())
