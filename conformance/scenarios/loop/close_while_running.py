# rules: loop.close.running
import asyncio
async def main():
    try:
        asyncio.get_running_loop().close()
    except RuntimeError as error:
        print(error)
    await asyncio.sleep(0.7)
    print("still open")

asyncio.run(main())
