# rules: future.done-callbacks.scheduled, loop.exception-handler.callback
import asyncio
def fail(future):
    raise ValueError("in a done callback")

async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print(repr(context["exception"])))
    future = loop.create_future()
    future.add_done_callback(fail)
    future.add_done_callback(lambda future: print("still called"))
    loop.call_later(2, future.set_result, None)
    await future

asyncio.run(main())
