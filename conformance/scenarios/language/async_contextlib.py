import asyncio
from contextlib import asynccontextmanager, AsyncExitStack
@asynccontextmanager
async def connection(name):
    print("open", name)
    await asyncio.sleep(1)
    try:
        yield name
    finally:
        await asyncio.sleep(1)
        print("close", name)
async def main():
    async with connection("a") as a, connection("b"):
        print("using", a)
    async with AsyncExitStack() as stack:
        for name in "cd":
            await stack.enter_async_context(connection(name))
        stack.push_async_callback(asyncio.sleep, 2)
        stack.callback(print, "plain")
    try:
        async with connection("e"): raise ValueError("inside")
    except ValueError as error:
        print(error, asyncio.get_running_loop().time())
asyncio.run(main())
