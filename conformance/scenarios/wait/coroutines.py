# rules: wait.coroutines-refused
import asyncio
async def main():
    coroutine = asyncio.sleep(1, "slept")
    try:
        done, pending = await asyncio.wait([coroutine])
        print([task.result() for task in done])
    except TypeError as error:
        print(error)
        coroutine.close()
    await asyncio.sleep(2.6)

asyncio.run(main())
