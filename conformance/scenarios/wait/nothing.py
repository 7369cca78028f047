# rules: wait.empty
import asyncio
async def main():
    for wrong in ([], asyncio.current_task()):
        try:
            await asyncio.wait(wrong)
        except (ValueError, TypeError) as error:
            print(repr(error))
    await asyncio.sleep(2.8)

asyncio.run(main())
