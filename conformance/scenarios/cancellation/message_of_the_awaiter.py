# rules: task.cancel.message-kept, task.cancel.message-lost
import asyncio
async def waits(wrap):
    try:
        await wrap(asyncio.get_running_loop().create_future())
    except asyncio.CancelledError as error:
        print(wrap.__name__, error.args)

async def main():
    for wrap in (asyncio.gather, asyncio.shield):
        task = asyncio.create_task(waits(wrap))
        await asyncio.sleep(1)
        task.cancel("enough")
        await task

asyncio.run(main())
