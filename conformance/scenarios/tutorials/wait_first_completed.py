# rules: wait.first-completed, task.cancel.awaiter-sees
import asyncio
async def mirror(name, delay):
    await asyncio.sleep(delay)
    return name

async def main():
    tasks = [asyncio.create_task(mirror(name, delay)) for name, delay in (("far", 3), ("near", 1))]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    print([task.result() for task in done])
    for task in pending:
        task.cancel()
    print(await asyncio.gather(*pending, return_exceptions=True))

asyncio.run(main())
