# rules: executor.cancel.pending
import asyncio, time
from concurrent.futures import ThreadPoolExecutor

async def main():
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(1) as pool:
        first = loop.run_in_executor(pool, time.sleep, 1)
        second = loop.run_in_executor(pool, print, "never")
        second.cancel()
        await first
    print(second.cancelled())

asyncio.run(main())
