# rules: coroutine.await.inline
import asyncio
async def inner():
    print("inner", asyncio.current_task().get_name())
    return 1

async def middle():
    return 1 + await inner()

async def main():
    asyncio.get_running_loop().call_soon(print, "the next iteration")
    print(1 + await middle())

asyncio.run(main())
