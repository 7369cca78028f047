# rules: threads.deadlock
import asyncio, threading

async def main():
    threading.Thread(target=threading.Event().wait).start()
    try:
        await asyncio.get_running_loop().create_future()
    finally:
        print("is cancelled")

asyncio.run(main())
