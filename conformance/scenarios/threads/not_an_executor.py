# rules: executor.set-default.checks
# since: 3.11
import asyncio

async def main():
    try:
        asyncio.get_running_loop().set_default_executor("pool")
    except TypeError as error:
        print(error)
    await asyncio.sleep(3)
    print("none set")

asyncio.run(main())
