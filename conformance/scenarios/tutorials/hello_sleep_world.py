# rules: run.result, sleep.positive
import asyncio
async def greet():
    print("hello")
    await asyncio.sleep(1)
    print("world")

asyncio.run(greet())
