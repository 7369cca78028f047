# rules: threads.order.waited-before-asked
import asyncio, threading, time

def work(name):
    for n in range(2):
        print(name, n)
        time.sleep(0)

async def main():
    for name in "ab":
        threading.Thread(target=work, args=(name,)).start()
    await asyncio.sleep(1)

asyncio.run(main())
