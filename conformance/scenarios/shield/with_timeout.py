# rules: shield.protects, wait-for.expires
import asyncio
async def main():
    task = asyncio.create_task(asyncio.sleep(3, "finished later"))
    try:
        await asyncio.wait_for(asyncio.shield(task), 1)
    except asyncio.TimeoutError:
        print("timed out", task.done())
    print(await task)

asyncio.run(main())
