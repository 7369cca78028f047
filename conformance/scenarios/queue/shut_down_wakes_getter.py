# rules: queue.shutdown
# since: 3.13
import asyncio
async def main():
    queue = asyncio.Queue()
    asyncio.get_running_loop().call_later(4, queue.shutdown)
    try:
        await queue.get()
    except asyncio.QueueShutDown:
        print("get", "QueueShutDown")
    try:
        queue.put_nowait("late")
    except asyncio.QueueShutDown:
        print("put", "QueueShutDown")

asyncio.run(main())
