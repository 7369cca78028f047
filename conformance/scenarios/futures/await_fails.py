# rules: future.await.pending, coroutine.exception.unwinds
import asyncio
async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    error = ValueError("set from a timer")
    loop.call_later(3, future.set_exception, error)
    try:
        await future
    except ValueError as caught:
        print(caught is error, future.done(), future.cancelled())
asyncio.run(main())
