# rules: gather.order
import asyncio
async def main():
    loop = asyncio.get_running_loop()
    futures = [loop.create_future() for _ in range(3)]
    for delay, future in zip((3, 1, 2), futures):
        loop.call_later(delay, future.set_result, delay)
    print(await asyncio.gather(*futures))

asyncio.run(main())
