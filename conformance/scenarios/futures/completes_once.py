# rules: future.state.once, future.without-accelerator
import asyncio
async def main():
    future = asyncio.get_running_loop().create_future()
    future.set_result(1)
    for attempt in (lambda: future.set_result(2), lambda: future.set_exception(OSError())):
        try:
            attempt()
        except asyncio.InvalidStateError as error:
            print(error)
    print(future.result())
    print(future.exception())
    await asyncio.sleep(1.9)

asyncio.run(main())
