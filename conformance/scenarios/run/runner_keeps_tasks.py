# rules: runner.run.same-loop
# since: 3.11
import asyncio
async def ticker():
    for number in range(3):
        await asyncio.sleep(1)
        print("tick", number)

async def main():
    asyncio.create_task(ticker())
    await asyncio.sleep(1.5)

with asyncio.Runner() as runner:
    runner.run(main())
    print("between")
    runner.run(asyncio.sleep(1))
