# rules: sleep.result
import asyncio
async def main():
    print(await asyncio.sleep(0, "zero"), await asyncio.sleep(2, result="two"))

asyncio.run(main())
