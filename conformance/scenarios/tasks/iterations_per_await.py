# rules: task.done.one-more-iteration, coroutine.await.inline
import asyncio
async def returns():
    return "value"

async def one_yield():
    await asyncio.sleep(0)

async def main():
    await returns()
    print("0 iterations")
    await asyncio.create_task(returns())
    print("2 iterations")
    await asyncio.create_task(one_yield())
    print("3 iterations")

asyncio.run(main())
