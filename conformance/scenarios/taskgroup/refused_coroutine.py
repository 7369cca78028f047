# rules: taskgroup.create.refused-closes, taskgroup.create.refused
# since: 3.11
import asyncio
async def main():
    group = asyncio.TaskGroup()
    coroutine = asyncio.sleep(1.45, "still usable")
    for attempt in (group.create_task, asyncio.ensure_future):
        try:
            print(await attempt(coroutine))
        except RuntimeError as error:
            print(error)

asyncio.run(main())
