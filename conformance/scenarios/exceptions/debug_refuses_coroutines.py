# rules: loop.debug.refuses-coroutines
import asyncio
async def work():
    print("never")

loop = asyncio.new_event_loop()
loop.call_soon(work).cancel()
loop.set_debug(True)
for call, arguments in [(loop.call_soon, [work]), (loop.call_later, [1, work]), (loop.call_at, [1, work])]:
    try:
        print(call.__name__)
        call(*arguments)
    except TypeError as error:
        print(error)
loop.close()
