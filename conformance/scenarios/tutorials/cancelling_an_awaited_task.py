# rules: task.cancel.sleeping, task.cancel.cleanup-may-await
import asyncio
async def download():
    try:
        print("downloading")
        await asyncio.sleep(60)
    except asyncio.CancelledError:
        print("interrupted")
        raise
    finally:
        print("file closed")

async def main():
    task = asyncio.create_task(download())
    asyncio.get_running_loop().call_later(1, task.cancel)
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled:", task.cancelled())

asyncio.run(main())
