# rules: coroutine.await.inline, sleep.positive
import asyncio
import time
async def cook(what, minutes):
    await asyncio.sleep(minutes)
    print(what, "ready")

async def main():
    print("start", time.strftime("%X"))
    await cook("tea", 1)
    await cook("toast", 2)
    print("finish", time.strftime("%X"))

asyncio.run(main())
