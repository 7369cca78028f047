# rules: taskgroup.failure.group
# since: 3.11
import asyncio
async def fail(delay, error):
    try:
        await asyncio.sleep(delay)
    finally:
        raise error

async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail(2, KeyError("cancelled")))
            group.create_task(fail(1, ValueError("first")))
    except ExceptionGroup as error:
        print(error, error.exceptions)

asyncio.run(main())
