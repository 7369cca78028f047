# rules: gather.duplicates
import asyncio
async def work():
    print("once")
    return "result"

async def main():
    coroutine = work()
    print(await asyncio.gather(coroutine, coroutine))

asyncio.run(main())
