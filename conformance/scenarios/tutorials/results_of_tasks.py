# rules: task.result.value
import asyncio
async def square(number):
    await asyncio.sleep(number)
    return number * number

async def main():
    tasks = [asyncio.create_task(square(number)) for number in (3, 1, 2)]
    for task in tasks:
        print(await task)

asyncio.run(main())
