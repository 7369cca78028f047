# rules: gather.order
import asyncio
async def fetch(name, delay):
    await asyncio.sleep(delay)
    return f"{name} after {delay} s"

async def main():
    first = asyncio.create_task(fetch("first", 2))
    second = asyncio.create_task(fetch("second", 1))
    for line in await asyncio.gather(first, second):
        print(line)

asyncio.run(main())
