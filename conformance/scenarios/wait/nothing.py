# rules: wait.empty
import asyncio
async def main():
    try:
        await asyncio.wait([])
    except ValueError as error:
        print("ValueError")
    await asyncio.sleep(2.8)

asyncio.run(main())
