# rules: shield.protects
import asyncio
async def work():
    await asyncio.sleep(3)
    print("work ends")

async def waits(task):
    await asyncio.shield(task)

async def main():
    inner = asyncio.create_task(work())
    outer = asyncio.create_task(waits(inner))
    await asyncio.sleep(1)
    outer.cancel()
    await asyncio.wait([outer])
    print(outer.cancelled(), inner.done())
    await inner

asyncio.run(main())
