# rules: taskgroup.create.refused
# since: 3.11
import asyncio
async def main():
    group = asyncio.TaskGroup()
    for turn in range(2):
        coroutine = asyncio.sleep(0)
        try:
            group.create_task(coroutine)
        except RuntimeError as error:
            print(error)
        coroutine.close()
        if turn == 0:
            async with group:
                await asyncio.sleep(1.3)

asyncio.run(main())
