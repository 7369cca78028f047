# rules: run.phases
import asyncio
from contextlib import asynccontextmanager
@asynccontextmanager
async def forgiving():
    try:
        yield
    except KeyError as error:
        await asyncio.sleep(1.5)
        print("swallowed", error)
async def main():
    async with forgiving():
        raise KeyError("limit")
asyncio.run(main())
