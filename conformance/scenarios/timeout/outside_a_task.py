# rules: timeout.misuse
# since: 3.11
import asyncio
def step_by_hand():
    coroutine = scope.__aenter__()
    try:
        coroutine.send(None)
    except (RuntimeError, AttributeError) as error:
        print(repr(error))

async def main():
    global scope
    scope = asyncio.timeout(1)
    asyncio.get_running_loop().call_soon(step_by_hand)
    await asyncio.sleep(0)

asyncio.run(main())
