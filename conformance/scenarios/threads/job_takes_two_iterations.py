# rules: executor.result.iterations
import asyncio, time

async def main():
    loop = asyncio.get_running_loop()
    future = loop.run_in_executor(None, time.sleep, 1)
    future.add_done_callback(lambda f: print("done"))
    print(await future)

asyncio.run(main())
