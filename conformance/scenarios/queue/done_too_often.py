# rules: queue.join.unfinished
import asyncio
async def main():
    queue = asyncio.Queue()
    await queue.join()
    print("nothing to wait for")
    queue.put_nowait("item")
    queue.task_done()
    try:
        queue.task_done()
    except ValueError as error:
        print(error)
    await asyncio.sleep(0.2)

asyncio.run(main())
