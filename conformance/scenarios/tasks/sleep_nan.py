# rules: sleep.nan
import asyncio
async def main():
    try:
        await asyncio.wait_for(asyncio.sleep(float("nan")), 1)
        print("slept")
    except (ValueError, asyncio.TimeoutError) as error:
        print(repr(error))
    await asyncio.sleep(2.2)

asyncio.run(main())
