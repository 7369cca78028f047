# rules: run.not-a-coroutine
import asyncio
async def main():
    await asyncio.sleep(1)
    print("called this time")

try:
    asyncio.run(main)
except (ValueError, TypeError) as error:
    print(type(error).__name__, "- the parentheses are missing")
asyncio.run(main())
