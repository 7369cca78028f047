# rules: future.await.pending
import asyncio
async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    future.add_done_callback(lambda future: print("callback added before the await"))
    loop.call_soon(future.set_result, "value")
    loop.call_soon(future.add_done_callback, lambda future: print("callback added after completion"))
    print(await future)

asyncio.run(main())
