# rules: wait-for.zero
import asyncio
async def main():
    for timeout in (-1, -0.5):
        try:
            await asyncio.wait_for(asyncio.Event().wait(), timeout)
        except asyncio.TimeoutError as error:
            print(repr(error.__cause__))

asyncio.run(main())
