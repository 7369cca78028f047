# rules: future.cancel.once
import asyncio
async def main():
    future = asyncio.get_running_loop().create_future()
    future.add_done_callback(lambda future: print("callback", future.cancelled()))
    print(future.cancel(), future.cancel())
    print(future.done())
    await asyncio.sleep(0)

asyncio.run(main())
