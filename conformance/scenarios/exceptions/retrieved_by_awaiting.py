# rules: future.exception.never-retrieved, task.result.value
import asyncio
async def fail():
    await asyncio.sleep(0.55)
    raise ValueError("seen")

async def main():
    asyncio.get_running_loop().set_exception_handler(lambda loop, context: print(context["message"]))
    task = asyncio.create_task(fail())
    try:
        await task
    except ValueError as error:
        print(error is task.exception())
    task = None
    print("nothing reported")

asyncio.run(main())
