# rules: task.await.self
import asyncio
async def main():
    try:
        await asyncio.current_task()
    except RuntimeError as error:
        print(str(error)[:27])
    await asyncio.sleep(0)

asyncio.run(main())
