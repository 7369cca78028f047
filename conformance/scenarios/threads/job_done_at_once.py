# rules: executor.result.iterations
import asyncio

async def main():
    loop = asyncio.get_running_loop()
    future = loop.run_in_executor(None, print, "in a thread")
    print(future.done())
    await asyncio.sleep(0)
    print(future.done())

asyncio.run(main())
