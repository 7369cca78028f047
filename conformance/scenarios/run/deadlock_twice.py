# rules: run.deadlock.cleans-up
import asyncio
async def main():
    try:
        await asyncio.Event().wait()
    finally:
        print("once more")
        await asyncio.Event().wait()

asyncio.run(main())
