# rules: task.cancel.awaiter-sees
import asyncio
async def main():
    task = asyncio.create_task(asyncio.sleep(10))
    asyncio.get_running_loop().call_later(3, task.cancel)
    try:
        await task
    except asyncio.CancelledError:
        print("the task was cancelled", task.cancelled())
    print("main goes on")

asyncio.run(main())
