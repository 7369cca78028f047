# rules: coroutine.await.once
import asyncio
async def main():
    coroutine = asyncio.sleep(1.5, "once")
    print(await coroutine)
    try:
        await coroutine
    except RuntimeError as error:
        print(error)

asyncio.run(main())
