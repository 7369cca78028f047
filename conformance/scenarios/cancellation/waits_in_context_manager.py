# rules: task.cancel.sleeping
import asyncio, contextlib
@contextlib.asynccontextmanager
async def connection():
    try:
        yield
    finally:
        await asyncio.sleep(0.5)
async def main():
    async def use():
        async with connection():
            await asyncio.sleep(5)
    task = asyncio.ensure_future(use())
    await asyncio.sleep(1)
    print(task.cancel(), await asyncio.wait([task]) is not None, task.cancelled())
asyncio.run(main())
