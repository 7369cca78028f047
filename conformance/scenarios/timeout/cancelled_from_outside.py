# rules: timeout.outside-cancel
# since: 3.11
import asyncio
async def work():
    try:
        async with asyncio.timeout(5):
            await asyncio.sleep(10)
    except BaseException as error:
        print(repr(error))
        raise

async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(4)
    task.cancel("from outside")
    await asyncio.wait([task])
    print(task.cancelled())

asyncio.run(main())
