# rules: task.cancel.message-kept, task.cancel.message-lost
import asyncio
async def main():
    for wrap in (asyncio.gather, lambda task: asyncio.wait_for(task, 9)):
        task = asyncio.create_task(asyncio.sleep(10))
        asyncio.get_running_loop().call_later(1, task.cancel, "enough")
        try:
            await wrap(task)
        except asyncio.CancelledError as error:
            print(error.args)

asyncio.run(main())
