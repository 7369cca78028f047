# rules: task.cancelling.counts
# since: 3.11
import asyncio
async def main():
    task = asyncio.current_task()
    task.cancel()
    task.cancel()
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print(task.cancelling())
    print(task.uncancel(), task.uncancel(), task.uncancel(), task.cancelling())

asyncio.run(main())
