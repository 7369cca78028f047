# rules: run.not-a-coroutine
import asyncio

async def main():
    print("never")

try:
    asyncio.run(main)
except (ValueError, TypeError) as error:
    print(type(error).__name__, "- the parentheses are missing")
