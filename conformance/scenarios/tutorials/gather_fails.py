# rules: gather.first-exception
import asyncio
async def divide(a, b):
    await asyncio.sleep(b)
    return a / b

async def main():
    try:
        print(await asyncio.gather(divide(4, 2), divide(1, 0)))
    except ZeroDivisionError as error:
        print("failed:", error)
    print(await asyncio.gather(divide(4, 2), divide(1, 0), return_exceptions=True))

asyncio.run(main())
