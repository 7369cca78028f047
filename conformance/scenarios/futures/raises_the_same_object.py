# rules: task.result.value, future.await.done
import asyncio
async def main():
    future = asyncio.get_running_loop().create_future()
    future.set_exception(error := KeyError("same"))
    for delay in (0, 1):
        try:
            await asyncio.sleep(delay)
            await future
        except KeyError as caught:
            print(caught is error)
asyncio.run(main())
