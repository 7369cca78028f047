# rules: taskgroup.create.refused
# since: 3.11
import asyncio
async def main():
    group = asyncio.TaskGroup()
    async with group:
        await asyncio.sleep(1.6)
    try:
        async with group:
            print("never")
    except RuntimeError as error:
        print(error)

asyncio.run(main())
