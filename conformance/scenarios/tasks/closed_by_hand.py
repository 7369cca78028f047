# rules: coroutine.exception.unwinds
import asyncio
async def work():
    try:
        await asyncio.sleep(0)
    finally:
        print("closed")

loop = asyncio.new_event_loop()
coroutine = work()
print(coroutine.send(None))
loop.call_later(2, coroutine.close)
loop.call_later(3, loop.stop)
loop.run_forever()
loop.close()
