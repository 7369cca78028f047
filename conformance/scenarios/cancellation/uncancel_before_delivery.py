# rules: task.uncancel.revokes, task.uncancel.too-late
# since: 3.11
import asyncio
async def main():
    task = asyncio.current_task()
    task.cancel()
    print(task.uncancel())
    await asyncio.sleep(1.8)
    print("not cancelled")

try:
    asyncio.run(main())
except asyncio.CancelledError:
    print("cancelled")
