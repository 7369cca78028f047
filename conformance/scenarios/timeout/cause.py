# rules: timeout.cause
# since: 3.11
import asyncio
async def main():
    try:
        async with asyncio.timeout(7):
            await asyncio.sleep(10)
    except TimeoutError as error:
        print(repr(error.__cause__), repr(error.__context__))

asyncio.run(main())
