# rules: timer.deadline.none
import asyncio
async def main():
    loop = asyncio.get_running_loop()
    for call in (loop.call_later, loop.call_at):
        try:
            call(None, print, "never")
        except (TypeError, AssertionError) as error:
            print(repr(error))
    await asyncio.sleep(0.6)

asyncio.run(main())
