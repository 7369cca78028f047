# rules: taskgroup.uncancel.before-wait, taskgroup.uncancel.after-wait
# since: 3.11
import asyncio
class MyCancel(asyncio.CancelledError):
    pass

async def main():
    try:
        async with asyncio.TaskGroup():
            await asyncio.sleep(14)
            raise MyCancel
    except BaseException as error:
        print(type(error).__name__)

asyncio.run(main())
