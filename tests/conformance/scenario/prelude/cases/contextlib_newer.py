# since: 3.10
import asyncio
from contextlib import aclosing, asynccontextmanager, AsyncContextDecorator, nullcontext


@asynccontextmanager
async def managed(name):
    print("in", name)
    yield
    print("out", name)


@managed("deco")
async def decorated(x):
    await asyncio.sleep(0)
    return x * 2


class Own(AsyncContextDecorator):
    async def __aenter__(self):
        print("own in")
        return self

    async def __aexit__(self, *exc):
        print("own out", exc[1])
        return True


@Own()
async def failing():
    raise ValueError("x")


async def numbers():
    try:
        for n in range(5):
            yield n
    finally:
        print("numbers closed")


async def main():
    print(await decorated(2), await decorated(3), decorated.__name__)
    print(await failing())
    async with aclosing(numbers()) as agen:
        async for n in agen:
            if n == 2:
                break
        print("after break")
    async with nullcontext(4) as four:
        print(four)


asyncio.run(main())
