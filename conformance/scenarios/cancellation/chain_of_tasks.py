# rules: task.cancel.chain
import asyncio
async def level(number):
    try:
        await (asyncio.create_task(level(number + 1)) if number < 3 else asyncio.sleep(9))
    finally:
        print("level", number)

async def main():
    task = asyncio.create_task(level(1))
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.wait([task])

asyncio.run(main())
