# rules: taskgroup.failure.aborts
# since: 3.11
import asyncio
async def sleeper():
    try:
        await asyncio.sleep(10)
    finally:
        print("sibling cancelled")

async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(sleeper())
            group.create_task(asyncio.wait_for(sleeper(), 1))
    except ExceptionGroup as error:
        print(error.args[0], error.exceptions)

asyncio.run(main())
