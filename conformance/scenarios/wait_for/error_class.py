# rules: wait-for.error-class
import asyncio
async def main():
    try:
        await asyncio.wait_for(asyncio.sleep(5), 0.5)
    except asyncio.TimeoutError as error:
        print(isinstance(error, TimeoutError), isinstance(error, OSError))

asyncio.run(main())
