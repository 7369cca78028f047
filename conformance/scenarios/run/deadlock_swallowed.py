# rules: run.deadlock.cleans-up
import asyncio
async def main():
    try:
        await asyncio.get_running_loop().create_future()
    except asyncio.CancelledError:
        print("swallowed")

try:
    asyncio.run(main())
except RuntimeError as error:
    print(error)
