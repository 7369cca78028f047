# rules: timeout.cancelling-task
# since: 3.11
import asyncio
async def work():
    try:
        await asyncio.sleep(10)
    finally:
        try:
            async with asyncio.timeout(1):
                await asyncio.sleep(10)
        except BaseException as error:
            print(type(error).__name__)

async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.wait([task])

asyncio.run(main())
