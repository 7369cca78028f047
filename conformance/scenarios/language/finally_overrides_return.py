# rules: coroutine.exception.unwinds, task.cancel.cleanup-may-await
import asyncio
async def work():
    for turn in range(3):
        try:
            await asyncio.sleep(1)
            if turn == 1:
                return "from try"
        finally:
            print("finally", turn)
            if turn == 1:
                break
    return "after the loop"

async def main():
    print(await work())

asyncio.run(main())
