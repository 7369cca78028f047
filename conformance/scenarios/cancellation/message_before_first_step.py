# rules: task.cancel.message-kept, task.cancel.before-first-step
import asyncio
async def main():
    task = asyncio.create_task(asyncio.sleep(1))
    task.cancel("early")
    try:
        await task
    except asyncio.CancelledError as error:
        print(error.args)

asyncio.run(main())
