# rules: taskgroup.failure.group
# since: 3.11
import asyncio
async def fail(error, after):
    try:
        await asyncio.sleep(after)
    finally:
        raise error

async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail(OSError("disk"), 1))
            group.create_task(fail(ValueError("input"), 2))
    except* ValueError as errors:
        print("input", errors.exceptions)
    except* OSError as errors:
        print("system", errors.exceptions)

asyncio.run(main())
