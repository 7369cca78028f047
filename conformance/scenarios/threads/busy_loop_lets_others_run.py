# rules: threads.order.waited-before-asked
import asyncio, threading

lock = threading.Lock()

def work():
    with lock:
        print("has the lock")

async def main():
    lock.acquire()
    task = asyncio.create_task(asyncio.to_thread(work))
    await asyncio.sleep(0)
    lock.release()
    print("free")
    for n in range(3):
        await asyncio.sleep(0)
        print(n)
    await task

asyncio.run(main())
