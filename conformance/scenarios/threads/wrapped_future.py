# rules: future.wrap.copies-state
import asyncio, concurrent.futures

async def main():
    done = concurrent.futures.Future()
    done.set_result("a result")
    print(await asyncio.wrap_future(done))
    dropped = concurrent.futures.Future()
    future = asyncio.wrap_future(dropped)
    future.cancel()
    await asyncio.sleep(0)
    print(dropped.cancelled(), asyncio.wrap_future(future) is future)

asyncio.run(main())
