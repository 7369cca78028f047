# rules: gather.cancel.children
import asyncio
async def child():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("swallowed")
        return "value"

async def main():
    outer = asyncio.gather(child(), return_exceptions=True)
    await asyncio.sleep(0)
    outer.cancel()
    try:
        print(await outer)
    except asyncio.CancelledError as error:
        print("cancelled all the same", outer.cancelled())

asyncio.run(main())
