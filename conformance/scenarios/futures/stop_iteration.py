# rules: future.set-exception.stop-iteration-refused, future.set-exception.stop-iteration-wrapped
import asyncio
async def main():
    future = asyncio.get_running_loop().create_future()
    try:
        future.set_exception(StopIteration(1))
    except TypeError as error:
        print("refused", future.done())
    else:
        print(type(future.exception()).__name__, repr(future.exception().__cause__))
    await asyncio.sleep(1.25)
asyncio.run(main())
