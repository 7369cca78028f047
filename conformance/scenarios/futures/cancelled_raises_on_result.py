# rules: future.result.cancelled
import asyncio

loop = asyncio.new_event_loop()
future = loop.create_future()
future.cancel("no longer needed")
for look in (future.result, future.exception, future.result):
    try:
        look()
    except asyncio.CancelledError as error:
        print(repr(error))
print(future.done())
print(future.cancelled())
loop.close()
