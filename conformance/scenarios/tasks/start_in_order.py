# rules: task.create.next-iteration
import asyncio
async def work(name):
    print("start", name)

async def main():
    loop = asyncio.get_running_loop()
    asyncio.create_task(work("a"))
    loop.call_soon(print, "callback between")
    asyncio.create_task(work("b"))
    print("created")
    await asyncio.sleep(0)
    print("main again")

asyncio.run(main())
