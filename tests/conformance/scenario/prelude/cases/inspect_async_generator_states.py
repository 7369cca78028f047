# since: 3.12
# The states of an asynchronous generator.
import asyncio
import inspect


async def ticks():
    try:
        print(inspect.getasyncgenstate(source) == inspect.AGEN_RUNNING)
        yield 1
        await asyncio.sleep(0)
        yield 2
    finally:
        print("closing", inspect.getasyncgenstate(source))


async def main():
    print(inspect.AGEN_CREATED, inspect.AGEN_RUNNING, inspect.AGEN_SUSPENDED, inspect.AGEN_CLOSED)
    print(inspect.getasyncgenstate(source) == inspect.AGEN_CREATED)
    print(await source.__anext__(), inspect.getasyncgenstate(source) == inspect.AGEN_SUSPENDED)
    other = asyncio.ensure_future(source.__anext__())
    await asyncio.sleep(0)
    print("half way", inspect.getasyncgenstate(source))
    print(await other)
    await source.aclose()
    print(inspect.getasyncgenstate(source) == inspect.AGEN_CLOSED)


source = ticks()
asyncio.run(main())
