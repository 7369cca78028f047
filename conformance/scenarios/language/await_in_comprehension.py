# rules: coroutine.await.inline
import asyncio
async def double(number):
    await asyncio.sleep(number)
    return 2 * number

async def main():
    print([await double(number) for number in range(3)])
    print({number: await double(number) for number in (1, 2) if await double(0) == 0})

asyncio.run(main())
