# rules: coroutine.await.inline, coroutine.exception.unwinds
import asyncio
import contextlib
async def closed(name):
    await asyncio.sleep(1)
    print("closed", name)

async def main():
    async with contextlib.AsyncExitStack() as stack:
        for name in "abc":
            stack.push_async_callback(closed, name)
        stack.callback(print, "last in, first out")
        print("body")

asyncio.run(main())
