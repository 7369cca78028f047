# rules: loop.exception-handler.callback
import asyncio
async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print(type(context["handle"]).__name__, repr(context["exception"])))
    loop.call_later(1, int, "x")
    loop.call_soon(int, "y")
    await asyncio.sleep(2)

asyncio.run(main())
