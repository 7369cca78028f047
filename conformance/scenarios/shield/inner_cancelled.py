# rules: shield.passes-on
import asyncio
async def main():
    task = asyncio.create_task(asyncio.sleep(10))
    outer = asyncio.shield(task)
    asyncio.get_running_loop().call_later(2.5, task.cancel, "not handed on")
    try:
        await outer
    except asyncio.CancelledError as error:
        print(error.args, outer.cancelled())

asyncio.run(main())
