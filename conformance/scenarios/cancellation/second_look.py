# rules: task.cancel.second-look
import asyncio
async def main():
    task = asyncio.create_task(asyncio.sleep(10))
    await asyncio.sleep(0)
    task.cancel("only once")
    await asyncio.wait([task])
    for _ in range(2):
        try:
            task.result()
        except asyncio.CancelledError as error:
            print(error.args)

asyncio.run(main())
