# rules: wait-for.completion-wins, wait-for.deadline-wins, queue.get.cancelled
import asyncio
async def main():
    queue = asyncio.Queue()
    asyncio.get_running_loop().call_at(asyncio.get_running_loop().time() + 3, queue.put_nowait, "item")
    try:
        print(await asyncio.wait_for(queue.get(), 3))
    except asyncio.TimeoutError:
        print("timed out")
    print(queue.qsize())

asyncio.run(main())
