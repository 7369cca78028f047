# rules: gather.order, timer.order.equal-deadlines
import asyncio
import time
async def main():
    before = time.perf_counter()
    await asyncio.gather(*[asyncio.sleep(1) for _ in range(10)])
    print(f"ten seconds of sleep in {time.perf_counter() - before:.1f}")
    await asyncio.sleep(1)

asyncio.run(main())
