# rules: task.create.next-iteration, task.done.one-more-iteration
import asyncio
async def dig():
    print("digging")
    return "treasure"

async def main():
    task = asyncio.create_task(dig())
    print("not dug yet")
    await asyncio.sleep(1)
    print(await task)

asyncio.run(main())
