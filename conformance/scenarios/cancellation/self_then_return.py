# rules: task.cancel.self-then-return
import asyncio
async def work():
    asyncio.current_task().cancel()
    print("returning")
    return "lost"

async def main():
    task = asyncio.create_task(work())
    try:
        print(await task)
    except asyncio.CancelledError:
        print("cancelled", task.cancelled())

asyncio.run(main())
