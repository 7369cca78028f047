import asyncio
async def count(n):
    for i in range(n):
        yield i
async def double(x): return 2 * x
async def main():
    print([x async for x in count(4) if x % 2], {x: -x async for x in count(2)}, {x async for x in count(2)} == {0, 1})
    print([await double(x) for x in range(3)], [await double(x) async for x in count(3)])
    lazy = (x async for x in count(3))
    print(type(lazy).__name__, await lazy.__anext__(), [x async for x in lazy])
    print([[y async for y in count(x)] async for x in count(3)])
asyncio.run(main())
