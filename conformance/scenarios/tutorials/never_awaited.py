# rules: coroutine.call.runs-nothing
import asyncio
async def boil_water():
    print("boiling")

async def main():
    boil_water()
    print("nothing has boiled")
    await boil_water()
    await asyncio.sleep(0.15)

asyncio.run(main())
