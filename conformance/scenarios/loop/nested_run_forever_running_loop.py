# rules: loop.run-forever.nested-unregisters
import asyncio
async def main():
    loop = asyncio.get_running_loop()
    try:
        loop.run_forever()
    except RuntimeError as error:
        print(error)
    await asyncio.sleep(2.3)
    print("still running")

asyncio.run(main())
