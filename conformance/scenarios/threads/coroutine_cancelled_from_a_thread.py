# rules: run-coroutine-threadsafe.cancel
import asyncio, concurrent.futures

async def main():
    loop = asyncio.get_running_loop()
    def work():
        future = asyncio.run_coroutine_threadsafe(forever(), loop)
        try:
            future.result(timeout=1)
        except concurrent.futures.TimeoutError:
            print(future.cancel())
    await asyncio.to_thread(work)
    await asyncio.sleep(1)

async def forever():
    try:
        await asyncio.sleep(100)
    finally:
        print("cancelled")

asyncio.run(main())
