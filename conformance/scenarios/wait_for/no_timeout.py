# rules: wait-for.none
import asyncio
async def work():
    return asyncio.current_task().get_name()

async def main():
    print(await asyncio.wait_for(work(), None))

asyncio.run(main())
