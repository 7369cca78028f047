# rules: taskgroup.failure.group
# since: 3.11
import asyncio
class Odd(BaseException):
    pass

async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(asyncio.sleep(9))
            await asyncio.sleep(4)
            raise Odd
    except BaseException as error:
        print(type(error).__name__, error.exceptions)

asyncio.run(main())
