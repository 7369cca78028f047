# since: 3.10
import asyncio
from contextlib import aclosing, asynccontextmanager, nullcontext
async def numbers():
    try:
        for n in range(9): yield n
    finally:
        print("closed")
@asynccontextmanager
async def plain(): yield "used as a decorator"
@plain()
async def decorated(): return "result"
async def main():
    async with aclosing(numbers()) as source, nullcontext(3) as limit:
        async for n in source:
            if n == limit: break
    print(n, await decorated())
asyncio.run(main())
