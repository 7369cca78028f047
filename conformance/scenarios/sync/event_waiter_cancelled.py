# rules: event.set.wakes-all, task.cancel.sleeping
import asyncio
async def waiter(name, event):
    await event.wait()
    print(name)

async def main():
    event = asyncio.Event()
    tasks = [asyncio.create_task(waiter(name, event)) for name in "abc"]
    await asyncio.sleep(0)
    tasks[1].cancel()
    event.set()
    await asyncio.wait(tasks)

asyncio.run(main())
