# rules: future.result.cancelled
import asyncio
async def main():
    future = asyncio.get_running_loop().create_future()
    future.cancel("no longer needed")
    for look in (future.result, future.exception, future.result):
        try:
            look()
        except asyncio.CancelledError as error:
            print(repr(error), future.cancelled())
    await asyncio.sleep(3.1)
asyncio.run(main())
