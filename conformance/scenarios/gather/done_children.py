# rules: gather.done-children.later, gather.done-children.at-once
import asyncio
async def main():
    futures = [asyncio.get_running_loop().create_future() for _ in range(2)]
    for number, future in enumerate(futures):
        future.set_result(number)
    outer = asyncio.gather(*futures)
    print(outer.done())
    print(await outer)

asyncio.run(main())
