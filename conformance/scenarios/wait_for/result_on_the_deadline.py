# rules: wait-for.completion-wins, wait-for.deadline-wins
import asyncio
async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    loop.call_later(1, future.set_result, "value")
    try:
        print(await asyncio.wait_for(future, 1))
    except asyncio.TimeoutError:
        print("timed out", future.result())

asyncio.run(main())
