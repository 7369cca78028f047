# rules: future.set-exception.class
import asyncio
async def main():
    future = asyncio.get_running_loop().create_future()
    future.set_exception(LookupError)
    print(repr(future.exception()))
    await asyncio.sleep(0.3)
    try:
        await future
    except LookupError as error:
        print(error is future.exception())
asyncio.run(main())
