# rules: shield.passes-on
import asyncio
async def work():
    await asyncio.sleep(2)
    raise ValueError("from inside")

async def main():
    try:
        await asyncio.shield(work())
    except ValueError as error:
        print(repr(error))

asyncio.run(main())
