# rules: gather.done-children.later, gather.done-children.at-once
import asyncio
async def main():
    future = asyncio.get_running_loop().create_future()
    future.set_exception(KeyError("before"))
    try:
        await asyncio.gather(asyncio.sleep(1), future)
    except KeyError as error:
        print(repr(error))
    await asyncio.sleep(2)

asyncio.run(main())
