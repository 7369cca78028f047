# rules: wait-for.own-task, wait-for.inline
import asyncio
async def main():
    future = asyncio.get_running_loop().create_future()
    future.set_result("was done")
    print(await asyncio.wait_for(future, 1))
    await asyncio.sleep(3.3)

asyncio.run(main())
