# rules: task.base-exception.leaves, run.exception.after-cleanup
import asyncio
async def quits():
    raise SystemExit(3)

async def main():
    task = asyncio.create_task(quits())
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("main is cleaned up", task.done(), repr(task.exception()))
        raise

asyncio.run(main())
