# rules: lock.release.fifo
import asyncio
balance = 100

async def withdraw(name, amount, lock):
    global balance
    async with lock:
        seen = balance
        await asyncio.sleep(1)
        if seen >= amount:
            balance = seen - amount
        print(name, "sees", seen, "leaves", balance)

async def main():
    lock = asyncio.Lock()
    await asyncio.gather(withdraw("ann", 80, lock), withdraw("bob", 70, lock))

asyncio.run(main())
