# rules: future.done-callbacks.remove
import asyncio
async def main():
    future = asyncio.get_running_loop().create_future()
    for callback in (print, repr, print):
        future.add_done_callback(callback)
    print(future.remove_done_callback(print), future.remove_done_callback(print))
    future.set_result(None)
    await asyncio.sleep(0.125)

asyncio.run(main())
