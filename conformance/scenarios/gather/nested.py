# rules: gather.iterations, gather.order
import asyncio
async def work(number):
    print("work", number)
    return number

async def main():
    print(await asyncio.gather(asyncio.gather(work(1), work(2)), work(3)))

asyncio.run(main())
