# rules: run.result
import asyncio
async def main():
    await asyncio.sleep(0)
    raise LookupError("from main")

try:
    asyncio.run(main())
except LookupError as error:
    print(repr(error))
