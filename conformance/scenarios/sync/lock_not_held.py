# rules: lock.release.unlocked
import asyncio
async def main():
    try:
        asyncio.Lock().release()
    except RuntimeError as error:
        print(error)
    await asyncio.sleep(2.4)

asyncio.run(main())
