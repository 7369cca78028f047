# rules: executor.shutdown.timeout
# since: 3.12.2
import asyncio, time, warnings

async def main():
    loop = asyncio.get_running_loop()
    loop.run_in_executor(None, time.sleep, 5)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        await loop.shutdown_default_executor(timeout=1)
    print([str(w.message) for w in caught], loop.time())

asyncio.run(main())
