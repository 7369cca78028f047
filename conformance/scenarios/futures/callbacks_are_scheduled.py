# rules: future.done-callbacks.scheduled
import asyncio
async def main():
    future = asyncio.get_running_loop().create_future()
    future.add_done_callback(lambda future: print("first callback", future.result()))
    future.add_done_callback(lambda future: print("second callback"))
    future.set_result(7)
    print("set_result returned")
    await asyncio.sleep(0)
    print("one iteration later")

asyncio.run(main())
