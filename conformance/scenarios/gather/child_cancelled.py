# rules: gather.child-cancelled
import asyncio
async def main():
    tasks = [asyncio.create_task(asyncio.sleep(delay, delay)) for delay in (5, 4)]
    outer = asyncio.gather(*tasks)
    asyncio.get_running_loop().call_later(1, tasks[0].cancel)
    try:
        await outer
    except asyncio.CancelledError:
        print(outer.cancelled(), tasks[1].done())
    print(await tasks[1])
asyncio.run(main())
