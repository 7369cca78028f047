# rules: timeout.misuse
# since: 3.11
import asyncio
async def enter(scope):
    async with scope:
        print("entered")

async def reschedule(scope):
    scope.reschedule(None)

async def main():
    scope = asyncio.timeout(1)
    for attempt in (reschedule, enter, enter, reschedule):
        try:
            await attempt(scope)
        except (RuntimeError, AssertionError) as error:
            print(repr(error))
    await asyncio.sleep(1.7)

asyncio.run(main())
