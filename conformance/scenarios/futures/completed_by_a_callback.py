# rules: future.done-callbacks.scheduled
import asyncio
async def main():
    first, second = [asyncio.get_running_loop().create_future() for _ in range(2)]
    first.add_done_callback(lambda first: second.set_result(first.result() + 1))
    first.set_result(1)
    print(first.done())
    print(second.done())
    print(await second)

asyncio.run(main())
