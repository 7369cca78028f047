# rules: task.cancel.after-wakeup
import asyncio
async def waiter(future):
    try:
        print("result", await future)
    except BaseException as error:
        print(repr(error))

async def main():
    futures = [asyncio.get_running_loop().create_future() for _ in range(2)]
    tasks = [asyncio.create_task(waiter(future)) for future in futures]
    await asyncio.sleep(0)
    futures[0].set_result("lost")
    futures[1].set_exception(OSError("lost too"))
    for task in tasks:
        task.cancel()
    await asyncio.wait(tasks)

asyncio.run(main())
