# rules: run.exception.after-cleanup, task.cancel.sleeping
import asyncio
async def main():
    asyncio.get_running_loop().call_later(2, asyncio.current_task().cancel)
    await asyncio.sleep(10)

try:
    asyncio.run(main())
except asyncio.CancelledError as error:
    print("run raised CancelledError")
