# rules: run.leftovers.errors-reported
import asyncio
async def worker():
    try:
        await asyncio.sleep(10)
    finally:
        raise ValueError("while being cancelled")

async def main():
    asyncio.get_running_loop().set_exception_handler(
        lambda loop, context: print(context["message"], repr(context["exception"])))
    asyncio.create_task(worker())
    await asyncio.sleep(1)

asyncio.run(main())
