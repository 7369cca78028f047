# rules: run.leftovers.cancelled, loop.run-until-complete.one-more-iteration
import asyncio
async def work():
    print("starts: main has one more iteration")
    await asyncio.sleep(0)
    print("never")

async def main():
    asyncio.create_task(work())
    print("main ends")

asyncio.run(main())
