# rules: gather.order, timer.order.equal-deadlines
import asyncio
import time

async def main():
    before = time.perf_counter()
    await asyncio.gather(*(10 * [asyncio.sleep(1)])[:1], *[asyncio.sleep(1) for _ in range(9)])
    print(f"{time.perf_counter() - before:.2f} seconds")

asyncio.run(main())
