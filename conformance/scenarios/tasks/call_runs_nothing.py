# rules: coroutine.call.runs-nothing
import asyncio
async def work():
    print("the body runs")

async def main():
    coroutine = work()
    print("called")
    await asyncio.sleep(4)
    await coroutine

asyncio.run(main())
