# rules: task.create.next-iteration, sleep.positive
import asyncio
import time
async def cook(what, minutes):
    await asyncio.sleep(minutes)
    print(what, "ready")

async def main():
    tea, toast = asyncio.create_task(cook("tea", 1)), asyncio.create_task(cook("toast", 2))
    print("start", time.strftime("%X"))
    await tea
    await toast
    print("finish", time.strftime("%X"))

asyncio.run(main())
