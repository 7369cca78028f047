# rules: coroutine.exception.unwinds
import asyncio
async def inner():
    try:
        await asyncio.sleep(5)
        raise KeyError("deep")
    finally:
        print("inner finally")

async def outer():
    try:
        await inner()
    finally:
        print("outer finally")

async def main():
    try:
        await outer()
    except KeyError as error:
        print(repr(error), error.__context__)

asyncio.run(main())
