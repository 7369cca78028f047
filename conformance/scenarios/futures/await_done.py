# rules: future.await.done
import asyncio
async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(print, "other callback")
    future = loop.create_future()
    future.set_result("value")
    for _ in range(3):
        print(await future)

asyncio.run(main())
