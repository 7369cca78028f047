# rules: taskgroup.body-error
# since: 3.11
import asyncio
async def child():
    try:
        await asyncio.sleep(10)
    finally:
        await asyncio.sleep(1)
        print("child has ended")

async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(child())
            await asyncio.sleep(0)
            raise LookupError("body")
    except ExceptionGroup as error:
        print(error.exceptions)

asyncio.run(main())
