# rules: gather.order, sleep.positive
import asyncio
async def climb(name, floors):
    for floor in range(1, floors + 1):
        await asyncio.sleep(1)
        print(f"{name} on floor {floor} of {floors}")
    return name, floors

async def main():
    print(await asyncio.gather(climb("ann", 1), climb("bob", 3), climb("cy", 2)))

asyncio.run(main())
