# rules: task.cancel.sleeping
import asyncio
async def main():
    asyncio.current_task().cancel()
    print("still running")
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print("at the first await")
    await asyncio.sleep(2)
    print("and not again")
asyncio.run(main())
