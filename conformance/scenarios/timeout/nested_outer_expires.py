# rules: timeout.nested.outer-expires
# since: 3.11
import asyncio
async def main():
    try:
        async with asyncio.timeout(8):
            try:
                async with asyncio.timeout(9):
                    await asyncio.sleep(10)
            except TimeoutError:
                print("never")
    except TimeoutError:
        print("outer")

asyncio.run(main())
