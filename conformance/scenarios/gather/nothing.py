# rules: gather.empty
import asyncio
async def main():
    outer = asyncio.gather()
    print(outer.done())
    print(await outer)
    await asyncio.sleep(2.5)

asyncio.run(main())
