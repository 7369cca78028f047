# rules: timeout.nested.outer-expires
# since: 3.11
import asyncio
async def main():
    deadline = asyncio.get_running_loop().time() + 6
    try:
        async with asyncio.timeout_at(deadline) as outer:
            try:
                async with asyncio.timeout_at(deadline) as inner:
                    await asyncio.sleep(10)
            except BaseException as error:
                print(repr(error), inner.expired(), outer.expired())
                raise
    except TimeoutError:
        print("outer timed out", asyncio.current_task().cancelling())

asyncio.run(main())
