# rules: coroutine.exception.unwinds
import asyncio
async def clean_up():
    await asyncio.sleep(6)
    raise OSError("while cleaning up")

async def main():
    try:
        try:
            raise ValueError("first")
        finally:
            await clean_up()
    except OSError as error:
        print(repr(error), repr(error.__context__))

asyncio.run(main())
