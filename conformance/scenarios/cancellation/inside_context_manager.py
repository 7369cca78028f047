# since: 3.11
# rules: task.cancel.cleanup-may-await
import asyncio, contextlib
@contextlib.asynccontextmanager
async def connection():
    try:
        yield
    finally:
        await asyncio.sleep(0)
        print("closed")
async def main():
    try:
        async with connection(), asyncio.timeout(1):
            await asyncio.sleep(5)
    except TimeoutError:
        print("late")
asyncio.run(main())
