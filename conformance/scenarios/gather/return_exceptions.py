# rules: gather.return-exceptions
import asyncio
async def work(number):
    await asyncio.sleep(number)
    return 2 // number

async def main():
    task = asyncio.create_task(asyncio.sleep(9))
    asyncio.get_running_loop().call_later(1.5, task.cancel)
    print(await asyncio.gather(work(1), work(0), task, return_exceptions=True))

asyncio.run(main())
