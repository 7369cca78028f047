# rules: future.state.once, future.without-accelerator
import asyncio
async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    loop.set_exception_handler(lambda loop, context: print(repr(context["exception"])))
    loop.call_later(1, future.set_result, "too late")
    loop.call_soon(future.cancel)
    await asyncio.wait([future])
    await asyncio.sleep(2)

asyncio.run(main())
