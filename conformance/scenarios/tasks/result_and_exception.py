# rules: task.result.value
import asyncio
async def work(number):
    await asyncio.sleep(number)
    return 10 // (number - 2)

async def main():
    tasks = [asyncio.create_task(work(number)) for number in (1, 2)]
    await asyncio.sleep(5)
    print(tasks[0].result(), tasks[0].exception())
    print(repr(tasks[1].exception()))

asyncio.run(main())
