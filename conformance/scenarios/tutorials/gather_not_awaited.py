# rules: gather.cancel.children, run.leftovers.cancelled
import asyncio
async def letter(to):
    print("writing to", to)
    await asyncio.sleep(1)
    print("never sent to", to)

async def main():
    asyncio.gather(letter("ann"), letter("bob"))
    print("main leaves")

asyncio.run(main())
