# rules: task.cancel.message-kept, task.cancel.message-lost
import asyncio
async def work():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as error:
        print("inside", error.args)
        raise

async def main():
    task = asyncio.create_task(work())
    asyncio.get_running_loop().call_later(1, task.cancel, "enough")
    try:
        await task
    except asyncio.CancelledError as error:
        print("outside", error.args, repr(error.__context__))

asyncio.run(main())
