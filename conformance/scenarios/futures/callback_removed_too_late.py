# rules: future.done-callbacks.remove-too-late
import asyncio
def callback(future):
    print("called all the same")
async def main():
    future = asyncio.get_running_loop().create_future()
    future.add_done_callback(callback)
    future.set_result(None)
    print(future.remove_done_callback(callback))
    await asyncio.sleep(0.25)
asyncio.run(main())
