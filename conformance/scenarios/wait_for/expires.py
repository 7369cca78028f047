# rules: wait-for.expires
import asyncio
async def slow():
    try:
        await asyncio.sleep(10)
    finally:
        await asyncio.sleep(1)
        print("slow has ended")

async def main():
    try:
        await asyncio.wait_for(slow(), 2)
    except asyncio.TimeoutError as error:
        print("timed out", repr(error.__cause__))

asyncio.run(main())
