# rules: future.exception.never-retrieved
import asyncio
async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print(context["message"], repr(context["exception"])))
    future = loop.create_future()
    future.set_exception(ValueError("unseen"))
    print("before")
    del future
    print("after")
    await asyncio.sleep(5)
asyncio.run(main())
