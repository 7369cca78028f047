import asyncio


async def worker(i):
    await asyncio.sleep(0)
    return i


async def main(n):
    total = 0
    for _ in range(n):
        total += sum(await asyncio.gather(*[worker(i) for i in range(20)]))
    return total


def run(n):
    return asyncio.run(main(n))
