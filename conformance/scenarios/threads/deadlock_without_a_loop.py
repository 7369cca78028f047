# rules: threads.deadlock
import asyncio, threading
lock = threading.Lock()
lock.acquire()
thread = threading.Thread(target=lock.acquire, daemon=True)
thread.start()
try:
    lock.acquire()
except RuntimeError as error:
    print(error)
print(lock.acquire(timeout=2), thread.is_alive())
async def main():
    await asyncio.sleep(1)
    print("a loop goes on")
asyncio.run(main())
