# rules: wait-for.in-time, coroutine.exception.unwinds
import asyncio
async def fail():
    await asyncio.sleep(11)
    raise OSError("broken")

async def main():
    try:
        await asyncio.wait_for(fail(), 12)
    except OSError as error:
        print(repr(error), isinstance(error, asyncio.TimeoutError))

asyncio.run(main())
