# rules: task.create.context
import asyncio
async def main():
    coroutine = asyncio.sleep(1.35, "accepted")
    try:
        print(await asyncio.create_task(coroutine, context=None))
    except TypeError as error:
        print("refused")
        await asyncio.sleep(1.35)
        coroutine.close()

asyncio.run(main())
