# rules: wait-for.zero
import asyncio
async def work():
    print("never")

async def main():
    try:
        await asyncio.wait_for(work(), 0)
    except asyncio.TimeoutError:
        print("timed out")
    future = asyncio.get_running_loop().create_future()
    future.set_result("a done future is taken")
    print(await asyncio.wait_for(future, 0))

asyncio.run(main())
