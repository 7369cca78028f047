# rules: gather.order
import asyncio
async def numbers():
    yield 1
async def main():
    ended, half_way = numbers(), numbers()
    async for number in ended:
        print(number, await half_way.__anext__())
    print(await asyncio.gather(ended.aclose(), half_way.aclose()))
asyncio.run(main())
