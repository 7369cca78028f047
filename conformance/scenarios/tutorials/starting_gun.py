# rules: event.set.wakes-all
import asyncio
async def runner(name, gun, seconds):
    print(name, "ready")
    await gun.wait()
    await asyncio.sleep(seconds)
    print(name, "finished")

async def main():
    gun = asyncio.Event()
    race = asyncio.gather(runner("ann", gun, 10.5), runner("bob", gun, 9.75))
    await asyncio.sleep(3)
    gun.set()
    await race

asyncio.run(main())
