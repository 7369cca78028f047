# rules: wait-for.own-task, wait-for.inline
import asyncio
async def main():
    future = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_later(2, print, "deadline")
    try:
        await asyncio.wait_for(future, 2)
    except asyncio.TimeoutError:
        print("timed out", future.cancelled())

asyncio.run(main())
