# rules: shield.done
import asyncio
async def main():
    future = asyncio.get_running_loop().create_future()
    future.set_result("done")
    print(asyncio.shield(future) is future)
    print(await asyncio.shield(future))
    await asyncio.sleep(0.4)

asyncio.run(main())
