# rules: wait-for.expires
import asyncio
async def train():
    await asyncio.sleep(600)
    print("never arrives")

async def main():
    try:
        await asyncio.wait_for(train(), timeout=15)
    except asyncio.TimeoutError:
        print("took the bus")

asyncio.run(main())
