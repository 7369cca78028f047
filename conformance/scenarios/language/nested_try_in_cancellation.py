# rules: task.cancel.cleanup-may-await, coroutine.exception.unwinds
import asyncio
async def work():
    try:
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError as error:
            print("except", error.args)
            raise KeyError("clean-up failed") from error
        else:
            print("never")
        finally:
            await asyncio.sleep(0.5)
            print("inner finally")
    except KeyError as error:
        print(repr(error.__cause__), error.__suppress_context__)

async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(1)
    task.cancel("enough")
    await task

asyncio.run(main())
