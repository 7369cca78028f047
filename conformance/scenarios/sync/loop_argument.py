# rules: sync.loop-argument
import asyncio
async def main():
    loop = asyncio.get_running_loop()
    for make in (asyncio.Lock, asyncio.Event, asyncio.Queue):
        try:
            make(loop=loop)
            print("accepted")
        except TypeError:
            print(make.__name__, "refuses")
    await asyncio.sleep(0.65)

asyncio.run(main())
