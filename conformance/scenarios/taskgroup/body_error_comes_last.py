# rules: taskgroup.failure.group, taskgroup.body-error
# since: 3.11
import asyncio
async def fail():
    try:
        await asyncio.sleep(10)
    finally:
        raise OSError("child")

async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail())
            await asyncio.sleep(2)
            raise ValueError("body")
    except ExceptionGroup as error:
        print(error.exceptions)

asyncio.run(main())
