# rules: future.done-callbacks.already-done
import asyncio
async def main():
    future = asyncio.get_running_loop().create_future()
    future.set_result("done")
    future.add_done_callback(lambda future: print("callback", future.result()))
    print("added")
    await asyncio.sleep(0.75)

asyncio.run(main())
