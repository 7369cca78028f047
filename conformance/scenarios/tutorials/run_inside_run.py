# rules: run.inside-running-loop, coroutine.call.runs-nothing
import asyncio
async def inner():
    print("never")

async def outer():
    await asyncio.sleep(1)
    asyncio.run(inner())

try:
    asyncio.run(outer())
except RuntimeError as error:
    print(error)
