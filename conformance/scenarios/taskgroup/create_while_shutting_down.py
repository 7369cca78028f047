# rules: taskgroup.create.refused
# since: 3.11
import asyncio
async def fail():
    await asyncio.sleep(0.4)
    raise ValueError

async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail())
            try:
                await asyncio.sleep(1)
            finally:
                group.create_task(asyncio.sleep(0))
    except ExceptionGroup as error:
        print([str(inner) for inner in error.exceptions])

asyncio.run(main())
