# rules: future.exception.never-retrieved
import asyncio
async def fail():
    raise ValueError("unseen")

async def main():
    asyncio.get_running_loop().set_exception_handler(lambda loop, context: print(context["message"]))
    task = asyncio.create_task(fail())
    await asyncio.sleep(1)
    print("still held")
    task = None
    print("let go")

asyncio.run(main())
