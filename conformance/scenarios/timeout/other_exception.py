# rules: timeout.other-exception
# since: 3.11
import asyncio
async def main():
    try:
        async with asyncio.timeout(1):
            try:
                await asyncio.sleep(10)
            finally:
                raise ValueError
    except ValueError as error:
        while error:
            print(type(error).__name__)
            error = error.__context__

asyncio.run(main())
