# rules: threads.order.creation
import asyncio, time

def work(n):
    time.sleep(1)
    print(n)

async def main():
    await asyncio.gather(*(asyncio.to_thread(work, n) for n in range(3)))
    print("all")

asyncio.run(main())
