# rules: gather.iterations
import asyncio

async def work(number):
    return number

async def main():
    print(await asyncio.gather(work(1), work(2)))
    print(await asyncio.gather(*[work(number) for number in range(5)]))

asyncio.run(main())
