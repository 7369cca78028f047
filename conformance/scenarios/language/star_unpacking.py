# rules: gather.order
import asyncio
async def numbers(*args, start=0, **names):
    await asyncio.sleep(len(args))
    return [start, *args, *names.values()]

async def main():
    first, *rest = await asyncio.gather(numbers(1, 2), numbers(start=5), numbers(*"ab", **{"x": 9}))
    print(first, rest)

asyncio.run(main())
