# rules: run-coroutine-threadsafe.result
import asyncio

async def double(n):
    print("called with", n)
    await asyncio.sleep(1)
    return 2 * n

async def main():
    loop = asyncio.get_running_loop()
    print(await asyncio.to_thread(lambda: asyncio.run_coroutine_threadsafe(double(4), loop).result()))

asyncio.run(main())
