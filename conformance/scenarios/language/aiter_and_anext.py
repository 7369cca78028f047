# since: 3.10
import asyncio
async def letters():
    yield "a"
    yield "b"
async def main():
    it = aiter(letters())
    print(await anext(it), await anext(it, "default"), await anext(it, "default"))
    try: await anext(it)
    except StopAsyncIteration as error: print(repr(error))
    for wrong in (lambda: aiter(5), lambda: anext(5)):
        try: wrong()
        except TypeError as error: print(error)
asyncio.run(main())
