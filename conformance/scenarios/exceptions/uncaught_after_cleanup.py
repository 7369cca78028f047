# rules: run.exception.after-cleanup, run.leftovers.cancelled
import asyncio
async def helper():
    try:
        await asyncio.sleep(10)
    finally:
        print("helper is cancelled first")

async def main():
    asyncio.create_task(helper())
    await asyncio.sleep(1)
    raise ValueError("leaves run last")

asyncio.run(main())
