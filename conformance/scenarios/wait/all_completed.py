# rules: wait.all-completed
import asyncio
async def work(number):
    await asyncio.sleep(number)
    return 1 // (number - 1)

async def main():
    tasks = [asyncio.create_task(work(number)) for number in (1, 2)]
    done, pending = await asyncio.wait(tasks)
    print(len(done), len(pending), repr(tasks[0].exception()), tasks[1].result())

asyncio.run(main())
