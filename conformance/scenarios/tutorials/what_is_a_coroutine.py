# rules: coroutine.function.recognised
import asyncio
async def work():
    await asyncio.sleep(0.05)

def returns_coroutine():
    return work()

async def main():
    for function in (work, returns_coroutine):
        called = function()
        print(function.__name__, asyncio.iscoroutinefunction(function), asyncio.iscoroutine(called))
        await called

asyncio.run(main())
