# rules: coroutine.exception.unwinds
import asyncio
async def attempt(divide):
    await asyncio.sleep(0.25)
    return divide()

async def main():
    for divide in (
        lambda: 1 / 0,
        lambda: 1 // 0,
        lambda: 1 % 0,
        lambda: divmod(1, 0),
        lambda: 1.5 / 0,
        lambda: 1.5 // 0,
        lambda: 1.5 % 0,
        lambda: divmod(1.5, 0),
        lambda: 0 ** -1,
        lambda: 0.0 ** -1,
        lambda: pow(2, 3, 0),
    ):
        try:
            await attempt(divide)
        except (ZeroDivisionError, ValueError) as error:
            print(type(error).__name__, error)

asyncio.run(main())
