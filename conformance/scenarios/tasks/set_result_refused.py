# rules: task.set-result.refused
import asyncio
async def main():
    task = asyncio.current_task()
    for call, value in ((task.set_result, 1), (task.set_exception, OSError())):
        try:
            call(value)
        except RuntimeError as error:
            print(error)
    await asyncio.sleep(2)

asyncio.run(main())
