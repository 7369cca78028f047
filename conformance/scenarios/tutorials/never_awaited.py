# rules: coroutine.call.runs-nothing
import asyncio

async def nested():
    return 42

async def main():
    nested()
    print(await nested(), "will be printed")
    await asyncio.sleep(0.15)

asyncio.run(main())
