# rules: run.exception.after-cleanup, task.base-exception.leaves
import asyncio
async def worker():
    try:
        await asyncio.sleep(10)
    finally:
        print("worker is cleaned up")

async def main():
    task = asyncio.create_task(worker())
    await asyncio.sleep(2)
    raise SystemExit("enough")

asyncio.run(main())
