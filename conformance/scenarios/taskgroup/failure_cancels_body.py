# rules: taskgroup.failure.aborts
# since: 3.11
import asyncio
async def fail():
    await asyncio.sleep(1)
    raise ValueError("child")

async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail())
            try:
                await asyncio.sleep(10)
            finally:
                print("body cancelled", asyncio.current_task().cancelling())
    except ExceptionGroup as error:
        print(error.exceptions, asyncio.current_task().cancelling())

asyncio.run(main())
