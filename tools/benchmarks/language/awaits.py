import asyncio


async def inner(i):
    return i


async def outer(i):
    return await inner(i)


async def main(n):
    total = 0
    for i in range(n):
        total += await outer(i)
    return total


def run(n):
    return asyncio.run(main(n))
