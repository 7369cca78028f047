# rules: gather.first-exception
import asyncio
async def work(delay):
    await asyncio.sleep(delay)
    if delay < 3:
        raise ValueError(delay)
    print("ran on")

async def main():
    try:
        await asyncio.gather(work(3), work(2), work(1))
    except ValueError as error:
        print(repr(error))
    await asyncio.sleep(5)

asyncio.run(main())
