# rules: task.create.next-iteration, task.step.bare-yield
import asyncio
total = 0

def make_counter():
    count = 0
    async def step():
        global total
        nonlocal count
        for _ in range(2):
            count += 1
            total += 10
            await asyncio.sleep(0)
            print(count, total)
    return step

async def main():
    step = make_counter()
    await asyncio.gather(step(), step(), step())

asyncio.run(main())
