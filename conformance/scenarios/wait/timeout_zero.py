# rules: wait.timeout
import asyncio
async def main():
    task = asyncio.create_task(asyncio.sleep(1))
    done, pending = await asyncio.wait([task], timeout=0)
    print(len(done), len(pending))

asyncio.run(main())
