# rules: wait-for.own-task, wait-for.inline
import asyncio
async def work(name):
    print("start", name)
    await asyncio.sleep(1)
    print("end", name)

async def main():
    await asyncio.gather(asyncio.wait_for(work("a"), 5), work("b"))

asyncio.run(main())
