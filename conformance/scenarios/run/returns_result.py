# rules: run.result
import asyncio
async def main():
    await asyncio.sleep(1)
    return asyncio.get_running_loop()

first, second = asyncio.run(main()), asyncio.run(main())
print(first is second, first.is_closed(), second.is_closed())
