# rules: task.cancel.sleeping, task.step.bare-yield
import asyncio
async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(loop.call_soon, asyncio.current_task().cancel)
    try:
        for number in range(3):
            print(number)
            await asyncio.sleep(0)
    except asyncio.CancelledError:
        print("cancelled")
asyncio.run(main())
