# rules: executor.shutdown.refuses
import asyncio

async def main():
    await asyncio.get_running_loop().shutdown_default_executor()
    try:
        await asyncio.to_thread(print)
    except RuntimeError as error:
        print(error)
    await asyncio.sleep(4)
    print("later")
    await asyncio.sleep(5)
    print("last")

asyncio.run(main())
