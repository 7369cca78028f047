# rules: run.inside-running-loop
import asyncio
async def main():
    coroutine = asyncio.sleep(0)
    try:
        asyncio.run(coroutine)
    except RuntimeError as error:
        print(error)
    coroutine.close()
    await asyncio.sleep(3.7)

asyncio.run(main())
