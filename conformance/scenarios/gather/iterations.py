# rules: gather.iterations
import asyncio
async def work(number):
    return number

async def main():
    for count in range(1, 4):
        print(await asyncio.gather(*[work(number) for number in range(count)]))

asyncio.run(main())
