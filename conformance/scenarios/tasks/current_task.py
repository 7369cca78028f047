# rules: task.current.only-in-step
import asyncio
def in_callback():
    print(asyncio.current_task())

async def main():
    asyncio.get_running_loop().call_later(1, in_callback)
    await asyncio.sleep(2)
    print(asyncio.current_task().get_name())

asyncio.run(main())
