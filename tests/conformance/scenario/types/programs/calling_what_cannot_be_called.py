import asyncio


def numbers():
    yield 1


async def nothing():
    pass


async def stream():
    yield 1


async def main():
    coroutine = nothing()
    for value in (numbers(), coroutine, stream(), (x for x in ())):
        try:
            value()
        except TypeError as error:
            print(error)
    coroutine.close()


asyncio.run(main())
