# rules: timeout.expires
# since: 3.11
import asyncio
async def patience():
    await asyncio.sleep(3600)

async def main():
    try:
        async with asyncio.timeout(10):
            await patience()
    except TimeoutError:
        print("patience is over")
    print("life goes on")

asyncio.run(main())
