# rules: future.await.pending, future.done-callbacks.scheduled
import asyncio
async def waiter(name, future):
    print(name, await future)

async def main():
    future = asyncio.get_running_loop().create_future()
    tasks = [asyncio.create_task(waiter(name, future)) for name in "ab"]
    await asyncio.sleep(2)
    future.set_result("resumed")
    print("set")
    await asyncio.wait(tasks)

asyncio.run(main())
