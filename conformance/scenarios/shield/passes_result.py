# rules: shield.passes-on
import asyncio
async def work():
    await asyncio.sleep(7)
    print("ends")
    return "result"

async def main():
    print(await asyncio.shield(work()))

asyncio.run(main())
